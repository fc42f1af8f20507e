package de.praeventionskette.kit.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a waiting loop go on at once; calls in between are one. */
public final class WakeUp implements Runnable {
    private final Semaphore signal = new Semaphore(0);

    @Override
    public void run() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }
}
