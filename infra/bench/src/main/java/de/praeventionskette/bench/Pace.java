package de.praeventionskette.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Does something at a fixed rate, whether the one before is done or not, until it is closed. */
final class Pace implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean open = true;

    private Pace() {}

    /** Begins at once. */
    static Pace of(double perSecond, Crowd.Act act) {
        Pace pace = new Pace();
        pace.threads.execute(() -> pace.run((long) (1e9 / perSecond), act));
        return pace;
    }

    /** Does it so many times at a fixed rate and waits for the last; fails as the first failure did. */
    static void times(int times, double perSecond, Crowd.Act act) throws Exception {
        try (Pace pace = new Pace()) {
            long next = System.nanoTime();
            for (int number = 0; number < times; number++) {
                pace.begin(act, number);
                next += (long) (1e9 / perSecond);
                LockSupport.parkNanos(next - System.nanoTime());
            }
            pace.threads.close();
            pace.check();
        }
    }

    private void run(long nanos, Crowd.Act act) {
        long next = System.nanoTime();
        for (int number = 0; open; number++) {
            begin(act, number);
            next += nanos;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void begin(Crowd.Act act, int number) {
        threads.execute(() -> {
            try {
                act.run(number);
                done.incrementAndGet();
            } catch (Exception e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /** How many were done so far. */
    int done() {
        return done.get();
    }

    /** Fails as the first failure did, if there was one. */
    void check() throws Exception {
        Exception first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    /** Begins no more, and waits for those under way. */
    @Override
    public void close() {
        open = false;
        threads.close();
    }
}
