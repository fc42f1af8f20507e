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
 * How old what we know of a topic is: up to date while the broker answers and the consumer has nothing to do; while it has, as
 * old as the poll before the last one that left nothing at the broker; else as old as the last time one of these was so.
 */
public final class Freshness {
    private static final Duration RECENT = Duration.ofSeconds(5);

    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, Instant> freshAt = new ConcurrentHashMap<>();
    private final Map<String, Instant> polledAt = new ConcurrentHashMap<>();
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
            know(subscription, brokerAnswered);
        }
    }

    /** The consumer of this group has got records, and answers when it got some before that. */
    Instant polled(String group) {
        Instant before = polledAt.put(group, clock.instant());
        return before == null ? Instant.EPOCH : before;
    }

    /** All that was on the topic at an instant has been read by this group. What is fetched ahead is never older than the poll before. */
    void knows(String group, Instant at) {
        String subscription = byTopic.get(group);
        if (subscription != null && at.isAfter(Instant.EPOCH)) {
            know(subscription, at);
        }
    }

    private void know(String subscription, Instant at) {
        freshAt.merge(subscription, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Age of what this service knows from a subscription; empty: nothing was read since the start. */
    public Optional<Duration> age(String subscription) {
        return Optional.ofNullable(freshAt.get(subscription)).map(at -> Duration.between(at, clock.instant()));
    }
}
