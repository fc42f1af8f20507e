package de.praeventionskette.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what failed lately and when it may be tried again. */
final class Setbacks {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Setback> setbacks = new ConcurrentHashMap<>();

    Setbacks(Clock clock) {
        this.clock = clock;
    }

    boolean holds(String place) {
        Setback setback = setbacks.get(place);
        return setback != null && clock.instant().isBefore(setback.until);
    }

    Duration note(String place) {
        Setback before = setbacks.get(place);
        Duration pause = before == null ? FIRST : before.pause.multipliedBy(2);
        Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        setbacks.put(place, new Setback(bounded, clock.instant().plus(bounded)));
        return bounded;
    }

    void forget(String place) {
        setbacks.remove(place);
    }

    private record Setback(Duration pause, Instant until) {}
}
