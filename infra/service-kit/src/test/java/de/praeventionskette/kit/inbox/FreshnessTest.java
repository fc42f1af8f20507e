package de.praeventionskette.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.StandingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final String GROUP = "reporting-service.paths.g1";

    private final StandingClock clock = new StandingClock(Instant.parse("2026-10-25T00:30:00Z"));
    private final Freshness freshness = new Freshness(clock, new SimpleMeterRegistry());

    @BeforeEach
    void watch() {
        freshness.watch("paths", GROUP);
    }

    /** A poll that brought records, of which none are left at the broker if {@code last}. */
    private void poll(boolean last) {
        Instant before = freshness.polled(GROUP);
        if (last) {
            freshness.knows(GROUP, before);
        }
    }

    @Test
    void nothingIsKnownBeforeTheFirstRead() {
        assertThat(freshness.age("paths")).isEmpty();
        poll(true);
        assertThat(freshness.age("paths")).as("what was fetched may be older").isEmpty();
    }

    @Test
    void aConsumerWithoutWorkKnowsAllUntilTheBrokerLastAnswered() {
        freshness.brokerAnswers();
        clock.goOn(Duration.ofSeconds(2));
        freshness.idle(GROUP);

        assertThat(freshness.age("paths")).contains(Duration.ofSeconds(2));
    }

    @Test
    void withoutAnAnswerOfTheBrokerAnIdleConsumerOnlyGrowsOlder() {
        freshness.brokerAnswers();
        freshness.idle(GROUP);
        clock.goOn(Duration.ofSeconds(60));
        freshness.idle(GROUP);

        assertThat(freshness.age("paths")).contains(Duration.ofSeconds(60));
    }

    @Test
    void aConsumerThatAlwaysHasWorkIsAsOldAsThePollBeforeTheOneThatLeftNothing() {
        for (int second = 0; second < 100; second++) {
            poll(true);
            clock.goOn(Duration.ofSeconds(1));
        }

        assertThat(freshness.age("paths")).contains(Duration.ofSeconds(2));
    }

    @Test
    void aConsumerThatIsBehindGrowsOlder() {
        poll(true);
        poll(true);
        for (int second = 0; second < 100; second++) {
            clock.goOn(Duration.ofSeconds(1));
            poll(false);
        }

        assertThat(freshness.age("paths")).contains(Duration.ofSeconds(100));
    }

    @Test
    void whatIsKnownNeverGrowsOlderByALaterPoll() {
        poll(true);
        clock.goOn(Duration.ofMinutes(5));
        freshness.brokerAnswers();
        freshness.idle(GROUP);
        poll(true);

        assertThat(freshness.age("paths")).contains(Duration.ZERO);
    }
}
