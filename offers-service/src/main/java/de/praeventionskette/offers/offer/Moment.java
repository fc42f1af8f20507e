package de.praeventionskette.offers.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Now, as an instant and as the day that people here call today.
 *
 * @param at the instant
 * @param day the local day in Europe/Berlin
 */
public record Moment(Instant at, LocalDate day) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** This moment by a clock. */
    public static Moment of(Clock clock) {
        return of(clock.instant());
    }

    /** When a local day begins. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BERLIN).toInstant();
    }

    /** The moment of an instant. */
    public static Moment of(Instant at) {
        return new Moment(at, at.atZone(BERLIN).toLocalDate());
    }
}
