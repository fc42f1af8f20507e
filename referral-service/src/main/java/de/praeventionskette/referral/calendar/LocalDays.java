package de.praeventionskette.referral.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days as people in the region count them. */
public final class LocalDays {
    /** The time zone of every local day. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private LocalDays() {}

    /** The local day of a point in time. */
    public static LocalDate of(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The last moment of a day. */
    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }

    /** Noon of a day of which nothing more exact is known. */
    public static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }
}
