package de.praeventionskette.referral.reason.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.reason.AddReason.Wording;
import de.praeventionskette.referral.reason.OwnReason;
import org.jspecify.annotations.Nullable;

/**
 * A wording as it is sent.
 *
 * @param code the standard reason that it is a case of
 * @param german at most 80 characters
 * @param english at most 80 characters
 */
record ReasonBody(
        @Nullable Reason code,
        @Nullable String german,
        @Nullable String english) {
    Wording read(Fields fields) {
        return new Wording(
                fields.required("code", code, Reason.OTHER),
                fields.text("german", german, OwnReason.LONGEST),
                fields.text("english", english, OwnReason.LONGEST));
    }
}
