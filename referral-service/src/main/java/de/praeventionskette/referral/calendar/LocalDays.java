package de.praeventionskette.referral.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days as people in the region count them. */
public final class LocalDays {
    /** The time zone of every local day. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private LocalDays() {}

    /** The local day of a point in time. */
    public static LocalDate of(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The last moment of a day. */
    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }

    /** When a working day begins: late enough that nobody is woken, and never skipped or repeated by a change of clocks. */
    public static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(ZONE).toInstant();
    }

    /** Noon of a day of which nothing more exact is known. */
    public static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }
}
