package de.praeventionskette.referral.absence;

import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The absences of all teams; those who never said anything are there. */
public interface Absences {
    /** That of one; empty: nothing was ever said. */
    Optional<Loaded<Absence>> find(Addressee who);

    /**
     * Changes one, which begins with its first change; state and events are one write.
     *
     * @throws StaleVersion the command expects another version
     */
    Loaded<Absence> change(Addressee who, String region, Command command, Function<Absence, List<AbsenceEvent>> change);

    /** Those of organizations that are not over on a local day, also those that only begin later. */
    List<Loaded<Absence>> notOver(Collection<String> organizations, LocalDate day);

    /**
     * Those that last on a local day and name a deputy, by key.
     *
     * @param after key after which the list goes on; null: from the start
     */
    List<Loaded<Absence>> withDeputy(LocalDate day, @Nullable String after, int limit);
}
