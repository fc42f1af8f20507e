package de.praeventionskette.reporting.path;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Half of a calendar year, written {@code 2026-H1}.
 *
 * @param year four digits
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-H([12])");
    private static final Comparator<HalfYear> ORDER =
            Comparator.comparingInt(HalfYear::year).thenComparingInt(HalfYear::half);
    private static final int LAST_MONTH_OF_FIRST = 6;

    /** The half-year in which a day lies. */
    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= LAST_MONTH_OF_FIRST ? 1 : 2);
    }

    /** Reads what {@link #toString()} writes; empty if it is anything else. */
    public static Optional<HalfYear> parse(String text) {
        Matcher match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new HalfYear(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(HalfYear other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%04d-H%d".formatted(year, half);
    }
}
