package de.praeventionskette.referral.asking.web;

import de.praeventionskette.referral.asking.Asker;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who asks, and the month of birth: no day, since no offer needs one. */
record AskMonth(
        @Nullable String asker,
        @Nullable String month,
        @Nullable String year) {
    static final AskMonth BLANK = new AskMonth(null, null, null);

    private static final String FIELD = "child.month";
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final int OLDEST_YEARS = 18;
    private static final int PREGNANCY_MONTHS = 10;

    Asker asker(Fields fields) {
        return fields.required("child.asker", Typed.word(fields, "child.asker", asker, Asker.class), Asker.PARENT);
    }

    YearMonth month(Fields fields, Asker asked, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        if (month == null
                || year == null
                || !MONTH.matcher(month).matches()
                || !YEAR.matcher(year).matches()) {
            fields.refuse(FIELD, "missing");
            return now;
        }
        YearMonth chosen = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        if (asked.expects()) {
            if (chosen.isBefore(now.minusMonths(1)) || chosen.isAfter(now.plusMonths(PREGNANCY_MONTHS))) {
                fields.refuse(FIELD, "child.expected-range");
            }
        } else if (chosen.isAfter(now)) {
            fields.refuse(FIELD, "past-or-present");
        } else if (chosen.isBefore(now.minusYears(OLDEST_YEARS))) {
            fields.refuse(FIELD, "child.grown-up", OLDEST_YEARS);
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "AskMonth[…]";
    }
}
