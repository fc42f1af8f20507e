package de.praeventionskette.reporting.path;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week from Monday to Sunday (ISO 8601), written {@code 2026-W07}.
 *
 * @param monday its first day
 */
public record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final int DAYS = 7;

    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("no monday");
        }
    }

    /** The week in which a day lies. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Reads what {@link #toString()} writes; empty if it is anything else. */
    public static Optional<IsoWeek> parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        IsoWeek first = of(LocalDate.of(Integer.parseInt(match.group(1)), 1, 4));
        IsoWeek week = new IsoWeek(first.monday.plusWeeks(Integer.parseInt(match.group(2)) - 1L));
        return week.toString().equals(text) ? Optional.of(week) : Optional.empty();
    }

    /** The week after. */
    public IsoWeek next() {
        return new IsoWeek(monday.plusDays(DAYS));
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(DAYS));
    }

    @Override
    public int compareTo(IsoWeek other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
