package de.praeventionskette.referral.imports;

import de.praeventionskette.kit.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param importId as far as it could be read
 * @param id of the referral; null: none
 * @param result created, exists or invalid
 * @param violations each field at fault
 */
public record LineReport(
        @Nullable String importId, @Nullable String id, Result result, List<Violation> violations) {
    /** What became of a line. */
    public enum Result {
        /** Stored; in a dry run: would be stored. */
        CREATED,
        /** Was imported before, with the same content. */
        EXISTS,
        /** Not stored. */
        INVALID
    }

    static LineReport created(String importId, String id) {
        return new LineReport(importId, id, Result.CREATED, List.of());
    }

    static LineReport exists(String importId, String id) {
        return new LineReport(importId, id, Result.EXISTS, List.of());
    }

    /** A line that cannot be taken. */
    public static LineReport invalid(@Nullable String importId, List<Violation> violations) {
        return new LineReport(importId, null, Result.INVALID, violations);
    }
}
