package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.Outcome;
import org.jspecify.annotations.Nullable;

/** What is sent with a move, and what it answers. */
public final class MoveBodies {
    private MoveBodies() {}

    /**
     * A coded reason.
     *
     * @param wording id of the organization's own wording of it
     * @param text at most 300 characters; OTHER without a wording needs one
     * @param comment a word to the other side, at most 500 characters, without names and diagnoses
     */
    public record ReasonBody(
            @Nullable Reason reason,
            @Nullable String wording,
            @Nullable String text,
            @Nullable String comment) {
        /** The reason as it was read. */
        public Explanation why() {
            Fields fields = new Fields();
            Reason given = fields.required("reason", reason, Reason.DUPLICATE);
            String said = fields.optionalText("text", text, Explanation.LONGEST);
            String own = fields.optionalCode("wording", wording, SubmissionApi.ID);
            fields.done();
            return new Explanation(given, said, own);
        }

        @Override
        public String toString() {
            return "ReasonBody[" + reason + "]";
        }
    }

    /** How a referral ended. */
    public record OutcomeBody(
            @Nullable Outcome outcome, @Nullable String comment) {
        @Override
        public String toString() {
            return "OutcomeBody[" + outcome + "]";
        }
    }

    /** How far the receiver has come with the family. */
    public record ContactBody(
            @Nullable Contact contact,
            @Nullable Boolean suspectedEndangerment,
            @Nullable String comment) {
        @Override
        public String toString() {
            return "ContactBody[" + contact + "]";
        }
    }

    /** A word to the other side, at most 500 characters, without names and diagnoses. */
    public record CommentBody(@Nullable String comment) {
        static CommentBody orNone(@Nullable CommentBody sent) {
            return sent == null ? new CommentBody(null) : sent;
        }

        @Override
        public String toString() {
            return "CommentBody[…]";
        }
    }

    /** The state after a move; none where the family allowed no feedback to whoever asks. */
    public record Moved(String id, long version, @Nullable ReferralStatus state) {}

    /** Whether the family's page is to name no places and recipients. */
    public record ProtectionBody(@Nullable Boolean hides) {}

    /** Where it is passed to. */
    public record AssignmentBody(
            @Nullable String team, @Nullable String comment) {
        @Override
        public String toString() {
            return "AssignmentBody[" + team + "]";
        }
    }
}
