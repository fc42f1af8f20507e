package de.praeventionskette.referral.child.web;

import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.Identity.FamilyContact;
import de.praeventionskette.referral.input.Fields;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A child in a request.
 *
 * @param givenName first name; may be missing before birth
 * @param familyName family name
 * @param birthDate day of birth, or
 * @param expectedOn expected day of birth
 * @param guardianName name of a person with custody
 * @param phone how the family is reached
 * @param language language of the family, BCP 47
 */
public record ChildBody(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate expectedOn,
        @Nullable String guardianName,
        @Nullable String phone,
        @Nullable String language) {
    private static final int NAME = 80;
    private static final int PHONE = 40;
    private static final int OLDEST_YEARS = 18;
    private static final int PREGNANCY_MONTHS = 10;
    private static final Pattern PHONE_FORM = Pattern.compile("[+0-9()/ .-]{3,40}");
    private static final Pattern LANGUAGE_FORM = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** As a value; what is wrong is noted under {@code child.…}. */
    public static Identity read(Fields fields, @Nullable ChildBody body, LocalDate today) {
        ChildBody child = fields.required("child", body, new ChildBody(null, null, null, null, null, null, null));
        dates(fields, child, today);
        return new Identity(
                child.birthDate() == null
                        ? fields.optionalText("child.givenName", child.givenName(), NAME)
                        : fields.text("child.givenName", child.givenName(), NAME),
                fields.text("child.familyName", child.familyName(), NAME),
                child.birthDate(),
                child.birthDate() == null ? child.expectedOn() : null,
                new FamilyContact(
                        fields.optionalText("child.guardianName", child.guardianName(), 2 * NAME),
                        phone(fields, "child.phone", child.phone()),
                        language(fields, "child.language", child.language())));
    }

    /** A telephone number; what is wrong is noted under the field. */
    public static @Nullable String phone(Fields fields, String field, @Nullable String phone) {
        String text = fields.optionalText(field, phone, PHONE);
        if (text != null && !PHONE_FORM.matcher(text).matches()) {
            fields.refuse(field, "phone");
        }
        return text;
    }

    /** A language as a BCP 47 tag; what is wrong is noted under the field. */
    public static @Nullable String language(Fields fields, String field, @Nullable String language) {
        return fields.optionalCode(field, language, LANGUAGE_FORM);
    }

    private static void dates(Fields fields, ChildBody child, LocalDate today) {
        LocalDate birth = child.birthDate();
        LocalDate expected = child.expectedOn();
        if (birth == null && expected == null) {
            fields.refuse("child.birthDate", "missing");
        }
        if (birth != null && expected != null) {
            fields.refuse("child.expectedOn", "child.one-date");
        }
        if (birth != null && birth.isAfter(today)) {
            fields.refuse("child.birthDate", "past-or-present");
        }
        if (birth != null && birth.isBefore(today.minusYears(OLDEST_YEARS))) {
            fields.refuse("child.birthDate", "child.grown-up", OLDEST_YEARS);
        }
        if (expected != null
                && (expected.isBefore(today.minusMonths(1)) || expected.isAfter(today.plusMonths(PREGNANCY_MONTHS)))) {
            fields.refuse("child.expectedOn", "child.expected-range");
        }
    }

    @Override
    public String toString() {
        return "ChildBody[…]";
    }
}
