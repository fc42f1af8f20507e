package de.praeventionskette.kit.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every store of a service shares.
 *
 * @param clock time of changes, cut to milliseconds
 * @param trace the current W3C trace context, if a request is traced
 * @param wakeUp told after each write, so that the relay of this instance goes on at once
 */
public record StoreContext(Clock clock, Supplier<@Nullable String> trace, Runnable wakeUp) {

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Nullable String traceparent() {
        return trace.get();
    }

    void wake() {
        wakeUp.run();
    }
}
