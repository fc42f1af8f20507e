package de.praeventionskette.kit.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Figures of the relay for operators. */
public final class RelayFigures {
    private final AtomicReference<Duration> age = new AtomicReference<>(Duration.ZERO);
    private final Counter published;
    private final Counter failed;

    public RelayFigures(MeterRegistry meters) {
        meters.gauge("outbox.age.seconds", age, held -> held.get().toMillis() / 1000.0);
        published = meters.counter("outbox.published");
        failed = meters.counter("outbox.reactions.failed");
    }

    void outboxAge(Duration oldest) {
        age.set(oldest);
    }

    void published(int records) {
        published.increment(records);
    }

    void reactionFailed() {
        failed.increment();
    }

    /** Age of the oldest change that is not on Kafka yet. */
    public Duration outboxAge() {
        return age.get();
    }
}
