package de.praeventionskette.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.StandingClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every lease promises. */
interface LeaseContract {
    Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** A lease of ten seconds that competes with the others made here. */
    Lease lease(Clock clock);

    @Test
    default void onlyOneHoldsIt() {
        StandingClock clock = new StandingClock(START);
        Lease first = lease(clock);
        Lease second = lease(clock);

        assertThat(first.hold()).isTrue();
        assertThat(second.hold()).isFalse();
        clock.goOn(Duration.ofSeconds(8));
        assertThat(first.hold()).as("prolonged").isTrue();
        clock.goOn(Duration.ofSeconds(8));
        assertThat(second.hold()).isFalse();
    }

    @Test
    default void itPassesOnWhenItsHolderIsSilent() {
        StandingClock clock = new StandingClock(START);
        Lease first = lease(clock);
        Lease second = lease(clock);
        first.hold();

        clock.goOn(Duration.ofSeconds(11));

        assertThat(second.hold()).isTrue();
        assertThat(first.hold()).isFalse();
    }

    @Test
    default void itPassesOnAtOnceWhenItIsGivenBack() {
        StandingClock clock = new StandingClock(START);
        Lease first = lease(clock);
        Lease second = lease(clock);
        first.hold();
        second.release();
        assertThat(second.hold()).as("not ours to give back").isFalse();

        first.release();

        assertThat(second.hold()).isTrue();
    }
}
