package de.praeventionskette.referral.path;

import de.praeventionskette.kit.aggregate.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where paths are kept. */
public interface Paths {
    /** A path by its internal id. */
    Optional<Path> find(PathId id);

    /** The path to which a family's code belongs, by the hash of the code. */
    Optional<Path> findByCode(String region, String hash);

    /** The path to which a code belongs, wherever it is. */
    Optional<Path> findByCode(String hash);

    /** Published paths with a consent that has expired by this day. */
    List<PathId> dueForReview(LocalDate today, int limit);

    /** Keeps a new path; a repeat with the same key answers the first. */
    Path create(Path path, List<PathEvent> events, Command command);

    /** Changes a path. */
    void change(PathId id, Function<Path, List<PathEvent>> change);
}
