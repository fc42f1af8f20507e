package de.praeventionskette.referral.imports;

import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.Identity.FamilyContact;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.imports.ImportLine.ChildPart;
import de.praeventionskette.referral.imports.ImportLine.ConsentPart;
import de.praeventionskette.referral.imports.ImportLine.SenderPart;
import de.praeventionskette.referral.imports.ImportLine.StepPart;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.PastReferral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a line into values and notes what is wrong with them. */
final class ReadLine {
    private static final int NAME = 80;
    private static final int PHONE = 40;
    private static final int STEPS = 50;
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9._-]{1,100}");
    private static final Pattern AGS = Pattern.compile("[0-9]{8}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final String TEXT_VERSION = "import";

    private final Fields fields;
    private final ImportLine line;
    private final LocalDate today;

    ReadLine(Fields fields, ImportLine line, LocalDate today) {
        this.fields = fields;
        this.line = line;
        this.today = today;
    }

    String importId() {
        return fields.code("importId", line.importId(), ID);
    }

    @Nullable String follows() {
        return fields.optionalCode("follows", line.follows(), ID);
    }

    @Nullable String concern() {
        return fields.optionalCode("concern", line.concern(), ID);
    }

    String offer() {
        return fields.code("offer", line.offer(), ID);
    }

    String childKey() {
        return fields.code("child.key", child().key(), ID);
    }

    String municipality() {
        return fields.code("child.municipality", child().municipality(), AGS);
    }

    LocalDate submittedOn() {
        LocalDate on = fields.required("submittedOn", line.submittedOn(), today);
        if (on.isAfter(today)) {
            fields.refuse("submittedOn", "past-or-present");
        }
        return on;
    }

    Identity identity(LocalDate submittedOn) {
        ChildPart child = child();
        LocalDate birth = fields.required("child.birthDate", child.birthDate(), submittedOn);
        if (birth.isAfter(submittedOn.plusMonths(10)) || birth.isBefore(submittedOn.minusYears(18))) {
            fields.refuse("child.birthDate", "child.age");
        }
        boolean expected = birth.isAfter(today);
        return new Identity(
                fields.optionalText("child.givenName", child.givenName(), NAME),
                fields.text("child.familyName", child.familyName(), NAME),
                expected ? null : birth,
                expected ? birth : null,
                new FamilyContact(
                        fields.optionalText("child.guardianName", child.guardianName(), 2 * NAME),
                        fields.optionalText("child.phone", child.phone(), PHONE),
                        fields.optionalCode("child.language", child.language(), LANGUAGE)));
    }

    Party sender() {
        SenderPart sender = fields.required("sender", line.sender(), new SenderPart(null, null));
        return new Party(
                fields.code("sender.organization", sender.organization(), ID),
                fields.optionalCode("sender.unit", sender.unit(), ID));
    }

    ConsentGiving consent(LocalDate submittedOn) {
        ConsentPart consent = fields.required("consent", line.consent(), new ConsentPart(List.of(), null, null, null));
        Terms terms = new Terms(
                fields.required("consent.givenBy", consent.givenBy(), GivenBy.ONE_PARENT),
                fields.required("consent.how", consent.how(), HowGiven.PAPER),
                LocalDays.noon(submittedOn),
                fields.required("consent.expiresOn", consent.expiresOn(), today),
                TEXT_VERSION);
        return new ConsentGiving(null, fields.some("consent.scopes", consent.scopes()), terms);
    }

    List<PastReferral.Step> steps() {
        List<StepPart> parts = line.steps() == null ? List.of() : line.steps();
        if (parts.size() > STEPS) {
            fields.refuse("steps", "too-long", STEPS);
            return List.of();
        }
        List<PastReferral.Step> steps = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            step("steps[" + i + "]", parts.get(i), steps);
        }
        return steps;
    }

    private void step(String field, @Nullable StepPart part, List<PastReferral.Step> steps) {
        if (part == null || part.to() == null || part.on() == null) {
            fields.refuse(field, "missing");
        } else if (part.on().isAfter(today)) {
            fields.refuse(field + ".on", "past-or-present");
        } else {
            steps.add(new PastReferral.Step(part.to(), part.on(), part.reason(), part.outcome()));
        }
    }

    private ChildPart child() {
        ChildPart none = new ChildPart(null, null, null, null, null, null, null, null);
        return line.child() == null ? none : line.child();
    }
}
