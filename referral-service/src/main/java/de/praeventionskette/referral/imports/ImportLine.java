package de.praeventionskette.referral.imports;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.referral.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import, as it is sent; {@code import-line.schema.json} says what each field means.
 *
 * @param importId the caller's id of this referral; repeating a line changes nothing
 * @param child who the child is; {@code key} is the same on all lines of one child
 * @param offer id of the offer
 * @param sender who referred
 * @param submittedOn local day of the submission
 * @param steps what happened then, oldest first
 * @param consent what the family allowed
 * @param follows importId of the referral of the same child that handed over to this one
 * @param concern coded reason
 */
public record ImportLine(
        @Nullable String importId,
        @Nullable ChildPart child,
        @Nullable String offer,
        @Nullable SenderPart sender,
        @Nullable LocalDate submittedOn,
        @Nullable List<StepPart> steps,
        @Nullable ConsentPart consent,
        @Nullable String follows,
        @Nullable String concern) {

    /** A birth date after {@code submittedOn} means that the child was expected then. */
    public record ChildPart(
            @Nullable String key,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Nullable String municipality,
            @Nullable String guardianName,
            @Nullable String phone,
            @Nullable String language) {
        @Override
        public String toString() {
            return "ChildPart[…]";
        }
    }

    /** Who referred. */
    public record SenderPart(
            @Nullable String organization, @Nullable String unit) {}

    /** A state and the local day on which it began. */
    public record StepPart(
            @Nullable ReferralStatus to,
            @Nullable LocalDate on,
            @Nullable Reason reason,
            @Nullable Outcome outcome) {}

    /** What the family allowed. */
    public record ConsentPart(
            @Nullable List<ConsentScope> scopes,
            @Nullable GivenBy givenBy,
            @Nullable HowGiven how,
            @Nullable LocalDate expiresOn) {}

    @Override
    public String toString() {
        return "ImportLine[…]";
    }
}
