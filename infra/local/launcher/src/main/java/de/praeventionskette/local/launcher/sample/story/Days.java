package de.praeventionskette.local.launcher.sample.story;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The sample's calendar: referrals are submitted in one year of two half-years, and all is over some months later. */
final class Days {
    /** First day on which a referral is submitted. */
    static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

    /** Last day on which a referral is submitted. */
    static final LocalDate LAST_SUBMISSION = LocalDate.of(2026, 6, 30);

    /** Last day on which anything happens; a Friday. */
    static final LocalDate LAST = LocalDate.of(2026, 10, 30);

    private Days() {}

    /** The day itself or the Monday after it, never after {@link #LAST}. */
    static LocalDate working(LocalDate day) {
        LocalDate moved = switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
        return moved.isAfter(LAST) ? LAST : moved;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
