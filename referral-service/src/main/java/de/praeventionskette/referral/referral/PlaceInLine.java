package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.places.PlaceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What the offer answered to the wish for a place.
 *
 * @param answer held, waiting or released
 * @param position in the queue from 1, when waiting
 * @param asked version of the placement that was answered
 * @param sequence version of the answer
 */
public record PlaceInLine(PlaceAnswer answer, @Nullable Integer position, long asked, long sequence) {
    /** Whether it tells less than what is known. */
    boolean staleAgainst(@Nullable PlaceInLine known) {
        return known != null && (asked < known.asked || sequence <= known.sequence);
    }

    /** How far one has come with the family after it: who waits for a place is told so, and no longer once there is one. */
    @Nullable Contact contactAfter(@Nullable Contact before) {
        return switch (answer) {
            case WAITING -> Contact.WAITLISTED;
            case HELD, RELEASED -> before == Contact.WAITLISTED ? null : before;
        };
    }
}
