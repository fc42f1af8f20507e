package de.praeventionskette.referral.absence.web;

import de.praeventionskette.referral.absence.Leave;
import de.praeventionskette.referral.absence.ReadAbsences.Entry;
import de.praeventionskette.referral.absence.SetAbsence.Days;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was typed.
 *
 * @param whose id of the team, or of the organization as a whole
 * @param version of what was there when the page was shown; null: nothing was
 */
record AbsenceForm(
        @Nullable String whose,
        @Nullable String from,
        @Nullable String until,
        @Nullable String deputy,
        @Nullable Long version) {

    static AbsenceForm blank(@Nullable String whose) {
        return new AbsenceForm(whose, null, null, null, null);
    }

    static AbsenceForm of(Entry entry) {
        Leave leave = entry.leave();
        return new AbsenceForm(
                entry.who().id(), leave.from().toString(), leave.until().toString(), leave.deputy(), entry.version());
    }

    String team(Fields fields) {
        return fields.text("whose", whose, AbsenceApi.LONGEST_ID);
    }

    Days days(Fields fields) {
        return new Days(
                day(fields, "from", from),
                day(fields, "until", until),
                fields.optionalText("deputy", deputy, AbsenceApi.LONGEST_ID));
    }

    private static LocalDate day(Fields fields, String field, @Nullable String typed) {
        LocalDate day = Typed.day(fields, field, typed);
        if (day == null && (typed == null || typed.isBlank())) {
            fields.refuse(field, "missing");
        }
        return day == null ? LocalDate.EPOCH : day;
    }
}
