package de.praeventionskette.referral.path;

import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a path keeps of one referral: the consent to be on it and to be counted, and the station while that consent holds.
 *
 * @param referral id of the referral
 * @param consent its scopes PATH and STATISTICS
 * @param sequence version of the referral behind the station; 0: none seen
 * @param station null: not known yet, not allowed, or entered in error
 */
public record PathPart(
        String referral,
        Consent consent,
        long sequence,
        @Nullable Station station) {

    PathPart with(Consent newest, LocalDate today) {
        return new PathPart(referral, newest, sequence, newest.allows(ConsentScope.PATH, today) ? station : null);
    }

    PathPart follow(long newer, @Nullable Station newest, LocalDate today) {
        return new PathPart(referral, consent, newer, consent.allows(ConsentScope.PATH, today) ? newest : null);
    }

    /** Whether the family lets it be counted on this day. */
    boolean counts(LocalDate today) {
        return station != null
                && consent.allows(ConsentScope.PATH, today)
                && consent.allows(ConsentScope.STATISTICS, today);
    }
}
