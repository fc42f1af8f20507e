package de.praeventionskette.referral.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who the child is. Lives in memory for the moment of one request only, else encrypted. A family that asks for help itself
 * names no child, only how it is reached, and of birth the month alone.
 *
 * @param givenName first name; may be unknown before birth
 * @param familyName family name; null: the family asks itself
 * @param birthDate day of birth, or null before it
 * @param expectedOn expected day of birth, or null after it
 * @param contact how the family is reached
 */
public record Identity(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate expectedOn,
        FamilyContact contact) {

    /**
     * How the family is reached.
     *
     * @param guardianName name of a person with custody, or by which the family wants to be called
     * @param language BCP 47 tag
     * @param reach what to heed when calling; null: nothing was said
     */
    public record FamilyContact(
            @Nullable String guardianName,
            @Nullable String phone,
            @Nullable String language,
            @Nullable Reach reach) {
        public FamilyContact(@Nullable String guardianName, @Nullable String phone, @Nullable String language) {
            this(guardianName, phone, language, null);
        }

        @Override
        public String toString() {
            return "FamilyContact[…]";
        }
    }

    /**
     * What to heed when calling a family, which may not be alone.
     *
     * @param mayLeaveMessage whether a message may be left, on a machine or with whoever answers
     */
    public record Reach(CallTime when, boolean mayLeaveMessage) {}

    /** When a family can be called. */
    public enum CallTime {
        ANY_TIME,
        MORNING,
        AFTERNOON,
        EVENING
    }

    /**
     * A family that asks for help itself.
     *
     * @param month of birth, or in which it is expected
     * @param unborn whether it is expected
     */
    public static Identity ofFamily(FamilyContact contact, YearMonth month, boolean unborn) {
        return new Identity(null, null, unborn ? null : month.atDay(1), unborn ? month.atEndOfMonth() : null, contact);
    }

    /** Whether the family asks itself: no child is named, and of its birth only the month is known. */
    public boolean isFamilysOwn() {
        return familyName == null;
    }

    /** Whether the child was not born when this was written down. */
    public boolean unborn() {
        return birthDate == null;
    }

    /** Given and family name as people say them; of a family that asks itself how it wants to be called. */
    public String displayName() {
        if (familyName == null) {
            return Objects.requireNonNullElse(contact.guardianName(), "");
        }
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
