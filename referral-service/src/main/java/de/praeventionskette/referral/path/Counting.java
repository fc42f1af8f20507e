package de.praeventionskette.referral.path;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a path is counted now.
 *
 * @param id id under which it is published; null: it is not
 * @param referrals the parts that count, in the order of their submission
 * @param reviewOn local day on which a consent behind it has expired; null: none
 */
public record Counting(
        @Nullable PublishedId id,
        List<String> referrals,
        @Nullable LocalDate reviewOn) {
    static final Counting NOTHING = new Counting(null, List.of(), null);
}
