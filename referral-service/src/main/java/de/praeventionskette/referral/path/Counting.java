package de.praeventionskette.referral.path;

import java.time.LocalDate;
import java.util.Comparator;
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

    /** At least one part, each with a consent that has not expired. */
    static Counting of(PublishedId id, List<PathPart> counted) {
        LocalDate firstExpiry = counted.stream()
                .map(part -> part.consent().terms().expiresOn().plusDays(1))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Counting(id, counted.stream().map(PathPart::referral).toList(), firstExpiry);
    }
}
