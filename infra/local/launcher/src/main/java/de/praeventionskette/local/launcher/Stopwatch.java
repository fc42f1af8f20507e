package de.praeventionskette.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The time since it was started; as text, seconds with one decimal. */
record Stopwatch(Instant start) {

    static Stopwatch started() {
        return new Stopwatch(Instant.now());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }
}
