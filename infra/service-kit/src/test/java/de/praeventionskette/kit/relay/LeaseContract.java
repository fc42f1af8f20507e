package de.praeventionskette.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What every lease promises. */
interface LeaseContract {

    /** A lease of ten seconds that competes with the others made here. */
    Lease lease(Clock clock);

    @Test
    default void onlyOneHoldsIt() {
        SetClock clock = new SetClock();
        Lease first = lease(clock);
        Lease second = lease(clock);

        assertThat(first.hold()).isTrue();
        assertThat(second.hold()).isFalse();
        clock.forward(Duration.ofSeconds(8));
        assertThat(first.hold()).as("prolonged").isTrue();
        clock.forward(Duration.ofSeconds(8));
        assertThat(second.hold()).isFalse();
    }

    @Test
    default void itPassesOnWhenItsHolderIsSilent() {
        SetClock clock = new SetClock();
        Lease first = lease(clock);
        Lease second = lease(clock);
        first.hold();

        clock.forward(Duration.ofSeconds(11));

        assertThat(second.hold()).isTrue();
        assertThat(first.hold()).isFalse();
    }

    @Test
    default void itPassesOnAtOnceWhenItIsGivenBack() {
        SetClock clock = new SetClock();
        Lease first = lease(clock);
        Lease second = lease(clock);
        first.hold();
        second.release();
        assertThat(second.hold()).as("not ours to give back").isFalse();

        first.release();

        assertThat(second.hold()).isTrue();
    }

    final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
