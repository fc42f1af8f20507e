package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.child.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a referral's life.
 *
 * @param at when
 * @param status the state after it
 * @param contact the contact noted, if it was one
 * @param grounds the reason, if it needed one
 * @param by who did it
 * @param comment what was said to the other side
 */
public record HistoryEntry(
        Instant at,
        ReferralStatus status,
        @Nullable Contact contact,
        @Nullable Grounds grounds,
        By by,
        @Nullable SealedText comment) {

    /** The side that acted. */
    public enum Side {
        SENDER,
        RECEIVER,
        /** The family itself, or the sender for it. */
        FAMILY,
        /** The register of places. */
        PLACES
    }

    /**
     * Who did it.
     *
     * @param subject opaque id of the person, if there was one
     */
    public record By(Side side, @Nullable String subject) {}

    /** Who did something when, and what was said with it. */
    public record Mark(By by, Instant at, @Nullable SealedText comment) {
        static Mark silent(By by, Instant at) {
            return new Mark(by, at, null);
        }
    }
}
