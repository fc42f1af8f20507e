package de.praeventionskette.referral.path;

import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a path keeps of one referral: the consent to be on it and to be counted, and the station while that consent holds.
 *
 * @param referral id of the referral
 * @param consent its scopes PATH and STATISTICS
 * @param sequence version of the referral behind the station; 0: none seen
 * @param station null: not known yet, not allowed, or entered in error
 * @param closedAt when the family took transmission or feedback back by its code: nobody is asked instead after that; null: it
 *     did not
 */
public record PathPart(
        String referral,
        Consent consent,
        long sequence,
        @Nullable Station station,
        @Nullable Instant closedAt) {

    PathPart with(Consent newest, LocalDate today) {
        return new PathPart(
                referral, newest, sequence, newest.allows(ConsentScope.PATH, today) ? station : null, closedAt);
    }

    PathPart follow(long newer, @Nullable Station newest, LocalDate today) {
        return new PathPart(
                referral, consent, newer, consent.allows(ConsentScope.PATH, today) ? newest : null, closedAt);
    }

    PathPart closed(Instant at) {
        return new PathPart(referral, consent, sequence, station, closedAt == null ? at : closedAt);
    }

    /** A consent as far as this part's still holds: what the family took back meanwhile is not given again. */
    Consent limit(Consent wider, LocalDate today) {
        return wider.only(Stream.of(ConsentScope.PATH, ConsentScope.STATISTICS)
                .filter(scope -> consent.allows(scope, today))
                .toArray(ConsentScope[]::new));
    }

    /** Whether the family lets it be counted on this day. */
    boolean counts(LocalDate today) {
        return station != null
                && consent.allows(ConsentScope.PATH, today)
                && consent.allows(ConsentScope.STATISTICS, today);
    }
}
