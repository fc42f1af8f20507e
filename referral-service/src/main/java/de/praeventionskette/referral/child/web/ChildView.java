package de.praeventionskette.referral.child.web;

import de.praeventionskette.referral.child.Identity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A child in an answer. */
public record ChildView(
        @Nullable String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate expectedOn,
        @Nullable String guardianName,
        @Nullable String phone,
        @Nullable String language) {

    /** Of an identity whose reading is on record. */
    public static ChildView of(Identity identity) {
        return new ChildView(
                identity.givenName(),
                identity.familyName(),
                identity.birthDate(),
                identity.expectedOn(),
                identity.contact().guardianName(),
                identity.contact().phone(),
                identity.contact().language());
    }

    @Override
    public String toString() {
        return "ChildView[…]";
    }
}
