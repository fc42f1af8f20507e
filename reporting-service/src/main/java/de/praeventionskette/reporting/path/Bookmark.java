package de.praeventionskette.reporting.path;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a reader of what was written has come. Several instances write by clocks that differ a little, so it reads again
 * what was written shortly before; once all has been quiet for long, only what is new.
 */
public final class Bookmark {
    private final Clock clock;
    private final Duration overlap;
    private Instant readTo = Instant.EPOCH;

    /** @param overlap by which clocks of instances differ at most */
    public Bookmark(Clock clock, Duration overlap) {
        this.clock = clock;
        this.overlap = overlap;
    }

    /** The instant from which to read on, inclusive. */
    public Instant from() {
        if (readTo.equals(Instant.EPOCH)) {
            return readTo;
        }
        boolean quiet = clock.instant().isAfter(readTo.plus(overlap.multipliedBy(2)));
        return quiet ? readTo.plusMillis(1) : readTo.minus(overlap);
    }

    /** Something that was written at an instant has been read. */
    public void read(Instant writtenAt) {
        readTo = writtenAt.isAfter(readTo) ? writtenAt : readTo;
    }

    /** Begins anew at an instant; the epoch: from the start. */
    public void moveTo(Instant instant) {
        readTo = instant;
    }
}
