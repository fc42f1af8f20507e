package de.praeventionskette.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How old what we know of a topic is: up to date while the broker answers and the consumer has nothing to do, else as
 * old as the last time both were so.
 */
public final class Freshness {
    private static final Duration RECENT = Duration.ofSeconds(5);

    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, Instant> freshAt = new ConcurrentHashMap<>();
    private final Map<String, String> byTopic = new ConcurrentHashMap<>();
    private volatile Instant brokerAnswered = Instant.EPOCH;

    public Freshness(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    void watch(String subscription, String group) {
        if (byTopic.put(group, subscription) == null) {
            meters.gauge(
                    "replica.age.seconds",
                    Tags.of("subscription", subscription),
                    this,
                    self -> self.age(subscription)
                            .map(age -> age.toMillis() / 1000.0)
                            .orElse(Double.NaN));
        }
    }

    void brokerAnswers() {
        brokerAnswered = clock.instant();
    }

    /** The consumer of this group has read all there is. */
    public void idle(@Nullable String group) {
        Instant now = clock.instant();
        String subscription = group == null ? null : byTopic.get(group);
        if (subscription != null && Duration.between(brokerAnswered, now).compareTo(RECENT) < 0) {
            freshAt.put(subscription, brokerAnswered);
        }
    }

    /** Age of what this service knows from a subscription; empty: nothing was read since the start. */
    public Optional<Duration> age(String subscription) {
        return Optional.ofNullable(freshAt.get(subscription)).map(at -> Duration.between(at, clock.instant()));
    }
}
