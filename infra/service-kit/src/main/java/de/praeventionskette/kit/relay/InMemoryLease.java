package de.praeventionskette.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Twin of the lease: several of them share one {@link Board}. */
public final class InMemoryLease implements Lease {
    private final Board board;
    private final Clock clock;
    private final Duration length;

    public InMemoryLease(Board board, Clock clock, Duration length) {
        this.board = board;
        this.clock = clock;
        this.length = length;
    }

    @Override
    public boolean hold() {
        Instant now = clock.instant();
        Held mine = new Held(this, now.plus(length));
        return board.held.updateAndGet(held -> held.by == this || held.until.isBefore(now) ? mine : held).by == this;
    }

    @Override
    public void release() {
        board.held.updateAndGet(held -> held.by == this ? new Held(this, Instant.EPOCH) : held);
    }

    /** Where competing leases meet. */
    public static final class Board {
        private final AtomicReference<Held> held = new AtomicReference<>(new Held(this, Instant.EPOCH));
    }

    private record Held(Object by, Instant until) {}
}
