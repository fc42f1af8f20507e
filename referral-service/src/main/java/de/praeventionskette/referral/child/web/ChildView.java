package de.praeventionskette.referral.child.web;

import de.praeventionskette.referral.child.Identity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child in an answer.
 *
 * @param familyName null: the family asked itself, and of birth only the month is known
 * @param reach what to heed when calling
 */
public record ChildView(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate expectedOn,
        @Nullable String guardianName,
        @Nullable String phone,
        @Nullable String language,
        Identity.@Nullable Reach reach) {

    /** Of an identity whose reading is on record. */
    public static ChildView of(Identity identity) {
        return new ChildView(
                identity.givenName(),
                identity.familyName(),
                identity.birthDate(),
                identity.expectedOn(),
                identity.contact().guardianName(),
                identity.contact().phone(),
                identity.contact().language(),
                identity.contact().reach());
    }

    @Override
    public String toString() {
        return "ChildView[…]";
    }
}
