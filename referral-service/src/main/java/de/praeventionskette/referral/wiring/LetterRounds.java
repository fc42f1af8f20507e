package de.praeventionskette.referral.wiring;

import de.praeventionskette.referral.notice.SendLetters;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends what is due on a thread of its own, since a mail server may take its time. Each instance does so. */
final class LetterRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LetterRounds.class);
    private static final int AT_ONCE = 50;
    private static final long LOOK_SECONDS = 5;
    private static final Duration TROUBLE = Duration.ofSeconds(10);

    private final SendLetters letters;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    LetterRounds(SendLetters letters) {
        this.letters = letters;
    }

    /** Something may be due. */
    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("letters").start(this::run);
        }
    }

    private void run() {
        try {
            while (running) {
                if (!isMoreDue()) {
                    signal.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("letters were asked to stop");
        }
    }

    private boolean isMoreDue() throws InterruptedException {
        try {
            return letters.send(AT_ONCE) == AT_ONCE;
        } catch (RuntimeException e) {
            LOG.warn("letters wait: {}", e.getClass().getName());
            Thread.sleep(TROUBLE);
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
