package de.praeventionskette.offers.places;

import java.time.Instant;
import java.util.Comparator;

/**
 * One referral in the book of an offer's places.
 *
 * @param referral the referral
 * @param sequence its newest version heard of
 * @param standing where it stands
 * @param wanted since when it has wanted a place: the order of the queue
 * @param since since when it stands there
 */
public record Entry(ReferralId referral, long sequence, Standing standing, Instant wanted, Instant since) {
    /** Who waits longer comes first; among equals the id decides, so that every instance agrees. */
    static final Comparator<Entry> BY_WAIT = Comparator.comparing(Entry::wanted).thenComparing(Entry::referral);

    /** Where a referral stands. */
    public enum Standing {
        HOLDS,
        WAITS,
        /** Holds nothing any more; kept for a while, so that a late repeat does not bring it back. */
        RELEASED,
        /** The same, after its referral was forgotten everywhere. */
        FORGOTTEN
    }

    boolean is(Standing other) {
        return standing == other;
    }

    Entry heard(long newer) {
        return new Entry(referral, newer, standing, wanted, since);
    }

    Entry now(Standing next, Instant at) {
        return new Entry(referral, sequence, next, wanted, at);
    }
}
