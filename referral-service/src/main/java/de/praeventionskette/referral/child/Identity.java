package de.praeventionskette.referral.child;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who the child is. Lives in memory for the moment of one request only, else encrypted.
 *
 * @param givenName first name; may be unknown before birth
 * @param familyName family name
 * @param birthDate day of birth, or null before it
 * @param expectedOn expected day of birth, or null after it
 * @param contact how the family is reached
 */
public record Identity(
        @Nullable String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate expectedOn,
        FamilyContact contact) {

    /**
     * How the family is reached.
     *
     * @param language BCP 47 tag
     */
    public record FamilyContact(
            @Nullable String guardianName,
            @Nullable String phone,
            @Nullable String language) {}

    /** Whether the child was not born when this was written down. */
    public boolean unborn() {
        return birthDate == null;
    }

    /** Given and family name as people say them. */
    public String displayName() {
        return givenName == null ? familyName : givenName + " " + familyName;
    }

    /** Full months of age on a day; before birth negative, −1 in the last month of pregnancy. */
    public int ageInMonths(LocalDate on) {
        LocalDate birth = birthDate != null ? birthDate : expectedOn;
        if (birth == null) {
            throw new IllegalStateException("neither birth date nor expected date");
        }
        return ageInMonths(birth, on);
    }

    /** Whole months between a day of birth, or the expected one, and another day; negative before birth. */
    public static int ageInMonths(LocalDate birth, LocalDate on) {
        if (on.isBefore(birth)) {
            long whole = ChronoUnit.MONTHS.between(on, birth);
            long begun = on.plusMonths(whole).isBefore(birth) ? whole + 1 : whole;
            return (int) -begun;
        }
        return (int) ChronoUnit.MONTHS.between(birth, on);
    }

    /** Says nothing, so that a log cannot either. */
    @Override
    public String toString() {
        return "Identity[…]";
    }
}
