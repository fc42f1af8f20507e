package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for a move.
 *
 * @param version the version of the referral that the page showed
 * @param reason a standard code, or a code and behind {@code ~} the id of the organization's own wording of it
 * @param comment a word to the other side
 */
public record MoveForm(
        @Nullable Long version,
        @Nullable String reason,
        @Nullable String text,
        @Nullable String contact,
        @Nullable String outcome,
        @Nullable String team,
        @Nullable String comment) {
    /** Stands between a code and the id of an own wording of it. */
    static final String OWN = "~";

    /** The reason. */
    public Explanation why() {
        Fields fields = new Fields();
        String[] parts = (reason == null ? "" : reason).split(OWN, 2);
        Reason chosen =
                fields.required("reason", Typed.word(fields, "reason", parts[0], Reason.class), Reason.DUPLICATE);
        String wording = parts.length == 1 ? null : fields.optionalCode("reason", parts[1], SubmissionApi.ID);
        String said = fields.optionalText("text", text, Explanation.LONGEST);
        if (chosen == Reason.OTHER && said == null && wording == null) {
            fields.refuse("text", "reason-text.missing");
        }
        fields.done();
        return new Explanation(chosen, said, wording);
    }

    /** The turn of whoever sends it, from the version that the page showed. */
    Turn turn(ReferralId id, Command command, Actor actor) {
        return new Turn(id, said(), command, actor);
    }

    /** The word to the other side; null: none. */
    public @Nullable String said() {
        Fields fields = new Fields();
        String said = fields.optionalText("comment", comment, Turn.LONGEST_COMMENT);
        fields.done();
        return said;
    }

    /** How far the receiver has come. */
    public Contact howFar() {
        Fields fields = new Fields();
        Contact chosen =
                fields.required("contact", Typed.word(fields, "contact", contact, Contact.class), Contact.CONTACT_MADE);
        fields.done();
        return chosen;
    }

    /** Id of the team that gets it. */
    public String newTeam() {
        Fields fields = new Fields();
        String chosen = fields.code("team", team, SubmissionApi.ID);
        fields.done();
        return chosen;
    }

    Outcome howItEnded() {
        Fields fields = new Fields();
        Outcome chosen =
                fields.required("outcome", Typed.word(fields, "outcome", outcome, Outcome.class), Outcome.HELP_GIVEN);
        fields.done();
        return chosen;
    }

    @Override
    public String toString() {
        return "MoveForm[" + version + "]";
    }
}
