package de.praeventionskette.kit.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The chain of this instance: one entry after the other. When it is not certain whether an entry was written, the run
 * ends and the next entry starts another one, since its number may be taken.
 */
final class Chain {
    private final Clock clock;
    private final Consumer<Anchor> anchors;
    private final Consumer<AccessEntry> writer;
    private final ReentrantLock lock = new ReentrantLock();
    private String run = "";
    private long number;
    private String hash = AccessEntry.NONE_BEFORE;

    /** Both must return only when what they were given is durable, and throw otherwise. */
    Chain(Clock clock, Consumer<Anchor> anchors, Consumer<AccessEntry> writer) {
        this.clock = clock;
        this.anchors = anchors;
        this.writer = writer;
    }

    void append(DataAccess access) {
        lock.lock();
        try {
            if (run.isEmpty()) {
                begin();
            }
            AccessEntry entry = AccessEntry.chained(run, number + 1, now(), access, hash);
            writer.accept(entry);
            number = entry.number();
            hash = entry.hash();
        } catch (RuntimeException uncertain) {
            run = "";
            throw new AccessNotRecorded(uncertain);
        } finally {
            lock.unlock();
        }
    }

    void anchor() {
        lock.lock();
        try {
            if (!run.isEmpty() && number > 0) {
                anchors.accept(new Anchor(run, number, hash, now()));
            }
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        String next = UUID.randomUUID().toString();
        anchors.accept(new Anchor(next, 0, AccessEntry.NONE_BEFORE, now()));
        run = next;
        number = 0;
        hash = AccessEntry.NONE_BEFORE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
