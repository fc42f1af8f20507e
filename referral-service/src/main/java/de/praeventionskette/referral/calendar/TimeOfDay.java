package de.praeventionskette.referral.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A local time to the minute. It is kept as text, since a time has no zone.
 *
 * @param value such as {@code 09:30}
 */
public record TimeOfDay(String value) {
    public TimeOfDay {
        LocalTime.parse(value);
    }

    /** Of a local time; seconds are left out. */
    public static TimeOfDay of(LocalTime time) {
        return new TimeOfDay(time.truncatedTo(ChronoUnit.MINUTES).toString());
    }
}
