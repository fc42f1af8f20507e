package de.praeventionskette.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what failed lately and when it may be tried again. */
final class Setbacks {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Place, Setback> setbacks = new ConcurrentHashMap<>();

    Setbacks(Clock clock) {
        this.clock = clock;
    }

    /** The aggregates of an outbox that are not tried now. */
    List<String> held(String outbox) {
        Instant now = clock.instant();
        return setbacks.entrySet().stream()
                .filter(each -> each.getKey().outbox.equals(outbox) && now.isBefore(each.getValue().until))
                .map(each -> each.getKey().id)
                .toList();
    }

    Duration note(Place place) {
        Setback before = setbacks.get(place);
        Duration pause = before == null ? FIRST : before.pause.multipliedBy(2);
        Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        setbacks.put(place, new Setback(bounded, clock.instant().plus(bounded)));
        return bounded;
    }

    void forget(Place place) {
        setbacks.remove(place);
    }

    record Place(String outbox, String id) {}

    private record Setback(Duration pause, Instant until) {}
}
