package de.praeventionskette.network.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Local days in Germany: what is valid from a day is valid from midnight there. */
public record LocalDays(Clock clock) {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** The day it is in Germany now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), GERMANY);
    }
}
