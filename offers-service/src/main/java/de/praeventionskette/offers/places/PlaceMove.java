package de.praeventionskette.offers.places;

import java.time.Instant;

/**
 * A referral that stands elsewhere than before, or is answered to a newer wish.
 *
 * @param referral the referral
 * @param answer where it stands now
 * @param position in the queue from 1 when waiting, else 0
 * @param sequence version of the referral that is answered
 * @param since since when it stands there
 */
public record PlaceMove(ReferralId referral, Answer answer, int position, long sequence, Instant since) {

    /** What the referral is told. */
    public enum Answer {
        HELD,
        WAITING,
        RELEASED,
        FORGOTTEN
    }
}
