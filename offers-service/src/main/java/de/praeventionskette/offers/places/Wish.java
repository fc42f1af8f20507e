package de.praeventionskette.offers.places;

import java.time.Instant;

/**
 * What a referral wants of the places, as last heard.
 *
 * @param referral who wants it
 * @param kind what it wants
 * @param sequence version of the referral that says so; what is older than the newest heard is ignored
 * @param since since when; the order of the queue
 */
public record Wish(ReferralId referral, Kind kind, long sequence, Instant since) {

    /** What a referral may want. */
    public enum Kind {
        /** Submitted and not answered: no place. */
        NOTHING_YET,
        /** Accepted: a place. */
        PLACE,
        /** Ended: no place any more. */
        NOTHING_MORE,
        /** Erased or long over: nothing, and nothing may be remembered. */
        TO_BE_FORGOTTEN
    }
}
