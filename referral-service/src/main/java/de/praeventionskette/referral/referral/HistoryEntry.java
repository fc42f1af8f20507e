package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
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
 */
public record HistoryEntry(
        Instant at,
        ReferralStatus status,
        @Nullable Contact contact,
        @Nullable Grounds grounds,
        By by) {

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
}
