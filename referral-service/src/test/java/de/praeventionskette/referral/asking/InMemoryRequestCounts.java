package de.praeventionskette.referral.asking;

import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Twin of the store of counts. */
final class InMemoryRequestCounts implements RequestCounts {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    InMemoryRequestCounts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int add(String what, Window window) {
        Object current = switch (window) {
            case HOUR -> clock.instant().truncatedTo(ChronoUnit.HOURS);
            case DAY -> LocalDays.of(clock.instant());
        };
        return counts.merge(what + "@" + current, 1, Integer::sum);
    }
}
