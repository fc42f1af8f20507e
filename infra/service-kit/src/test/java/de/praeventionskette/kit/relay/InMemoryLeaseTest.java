package de.praeventionskette.kit.relay;

import java.time.Clock;
import java.time.Duration;

class InMemoryLeaseTest implements LeaseContract {
    private final InMemoryLease.Board board = new InMemoryLease.Board();

    @Override
    public Lease lease(Clock clock) {
        return new InMemoryLease(board, clock, Duration.ofSeconds(10));
    }
}
