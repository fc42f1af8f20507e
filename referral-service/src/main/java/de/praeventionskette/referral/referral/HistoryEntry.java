package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.child.SealedText;
import java.time.Instant;
import java.util.List;
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
 * @param aside what happened beside the course of states, if that is what it is about
 */
public record HistoryEntry(
        Instant at,
        ReferralStatus status,
        @Nullable Contact contact,
        @Nullable Grounds grounds,
        By by,
        @Nullable SealedText comment,
        @Nullable Aside aside) {

    /** Whether the help had begun at some time. */
    static boolean helpBegan(List<HistoryEntry> history) {
        return history.stream().anyMatch(entry -> entry.status() == ReferralStatus.IN_PROGRESS);
    }

    /** How it begins, with the wish to hand over together if there is one. */
    static List<HistoryEntry> first(Progress begun, Mark mark) {
        ReferralStatus status = begun.state().status();
        HistoryEntry submitted = noted(status, null, mark);
        return begun.handOver() == null
                ? List.of(submitted)
                : List.of(submitted, beside(status, Aside.of(Aside.What.HAND_OVER_WISHED), mark));
    }

    static HistoryEntry noted(ReferralStatus status, @Nullable Contact contact, Mark mark) {
        return new HistoryEntry(mark.at(), status, contact, null, mark.by(), mark.comment(), null);
    }

    static HistoryEntry beside(ReferralStatus status, Aside aside, Mark mark) {
        return new HistoryEntry(mark.at(), status, null, null, mark.by(), mark.comment(), aside);
    }

    /**
     * What happened beside the course of states.
     *
     * @param team team of the receiving organization that it was passed to
     */
    public record Aside(What what, @Nullable String team) {
        static Aside of(What what) {
            return new Aside(what, null);
        }

        /** Kinds of it. */
        public enum What {
            /** It was passed to another team of the receiving organization. */
            PASSED_ON,
            /** It went to the deputy of a team that was away, without anybody pressing a button. */
            WENT_TO_DEPUTY,
            /** The sender asked what happened. */
            ASKED,
            /** The family said that nobody has called. */
            NOBODY_CALLED,
            /** From now on the family's page names no places and recipients. */
            PLACES_HIDDEN,
            /** It names them again. */
            PLACES_SHOWN,
            /** It ended because no answer came for as long as the family wanted to wait. */
            NO_ANSWER,
            /** The family consented anew. */
            CONSENT_GIVEN,
            /** A signed sheet that was attached by mistake was removed. */
            SHEET_REMOVED,
            /** A guardian got another path code. */
            CODE_RENEWED,
            /** A further guardian got a path code of its own. */
            CODE_ISSUED,
            /** The path code of a guardian was closed. */
            CODE_CLOSED,
            /** From now on a further guardian sees it on its page. */
            SHOWN_TO_GUARDIAN,
            /** A guardian does not see it on its page any more. */
            HIDDEN_FROM_GUARDIAN,
            /** The sender wishes to hand over together, or in another way. */
            HAND_OVER_WISHED,
            /** It takes that back. */
            HAND_OVER_TAKEN_BACK,
            /** The receiver says how and when. */
            HAND_OVER_AGREED,
            /** Both have spoken with each other. */
            HAND_OVER_SPOKEN,
            /** Both have handed over together. */
            HAND_OVER_TOOK_PLACE,
            /** That did not come about. */
            HAND_OVER_DROPPED;

            /** Whether it tells that there are several guardians: only for whoever speaks for the family. */
            boolean isAmongGuardians() {
                return switch (this) {
                    case CODE_ISSUED, CODE_CLOSED, SHOWN_TO_GUARDIAN, HIDDEN_FROM_GUARDIAN -> true;
                    case PASSED_ON,
                            WENT_TO_DEPUTY,
                            ASKED,
                            NOBODY_CALLED,
                            PLACES_HIDDEN,
                            PLACES_SHOWN,
                            NO_ANSWER,
                            CONSENT_GIVEN,
                            SHEET_REMOVED,
                            CODE_RENEWED,
                            HAND_OVER_WISHED,
                            HAND_OVER_TAKEN_BACK,
                            HAND_OVER_AGREED,
                            HAND_OVER_SPOKEN,
                            HAND_OVER_TOOK_PLACE,
                            HAND_OVER_DROPPED -> false;
                };
            }
        }
    }

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

    /**
     * Who did something when, and what was said with it.
     *
     * @param due by when the next step is expected
     */
    public record Mark(By by, Instant at, @Nullable SealedText comment, Due due) {
        static Mark silent(By by, Instant at) {
            return new Mark(by, at, null, Due.USUAL);
        }
    }
}
