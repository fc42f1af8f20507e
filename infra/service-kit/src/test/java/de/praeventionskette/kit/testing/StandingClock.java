package de.praeventionskette.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it on. */
public final class StandingClock extends Clock {
    private volatile Instant now;

    public StandingClock(Instant now) {
        this.now = now;
    }

    /** Some time goes by. */
    public void goOn(Duration by) {
        now = now.plus(by);
    }

    /** From now on it is this time. */
    public void set(Instant instant) {
        now = instant;
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
