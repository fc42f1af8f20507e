package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for a move.
 *
 * @param version the version of the referral that the page showed
 */
record MoveForm(
        @Nullable Long version,
        @Nullable String reason,
        @Nullable String text,
        @Nullable String contact,
        @Nullable String outcome) {

    Explanation why() {
        Fields fields = new Fields();
        Reason chosen = fields.required("reason", Typed.word(fields, "reason", reason, Reason.class), Reason.DUPLICATE);
        String said = fields.optionalText("text", text, Explanation.LONGEST);
        if (chosen == Reason.OTHER && said == null) {
            fields.refuse("text", "reason-text.missing");
        }
        fields.done();
        return new Explanation(chosen, said);
    }

    Contact howFar() {
        Fields fields = new Fields();
        Contact chosen =
                fields.required("contact", Typed.word(fields, "contact", contact, Contact.class), Contact.CONTACT_MADE);
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
