package de.praeventionskette.kit.relay;

import de.praeventionskette.kit.relay.Publisher.Fenced;
import de.praeventionskette.kit.relay.Publisher.LogAway;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the relay on two threads, reacting (with more hands) and publishing, as long as this instance holds the lease. */
public final class RelayRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayRunner.class);
    private static final Duration IDLE = Duration.ofMillis(100);

    /**
     * Between two batches, each of which is a transaction of its own and asks every outbox: what comes within it goes together,
     * and what comes alone does not wait.
     */
    private static final Duration BREATH = Duration.ofMillis(40);

    /** So that what comes at nearly the same time is looked for and noted once. */
    private static final Duration TOGETHER = Duration.ofMillis(10);

    private static final Duration TROUBLE = Duration.ofSeconds(1);
    private static final Duration RENEWAL = Duration.ofSeconds(1);

    private final Relay relay;
    private final Lease lease;
    private final WakeUp reacting;
    private final WakeUp publishing;
    private volatile boolean running;
    private volatile boolean leading;
    private volatile List<Thread> threads = List.of();

    public RelayRunner(Relay relay, Lease lease, WakeUp reacting, WakeUp publishing) {
        this.relay = relay;
        this.lease = lease;
        this.reacting = reacting;
        this.publishing = publishing;
    }

    @Override
    public void start() {
        running = true;
        threads = List.of(
                thread("relay-lease", this::lead),
                thread("relay-react", this::react),
                thread("relay-publish", this::publish));
    }

    private static Thread thread(String name, Interruptible work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                LOG.debug("{} was asked to stop", name);
            }
        });
    }

    private void lead() throws InterruptedException {
        WakeUp tick = new WakeUp();
        while (running) {
            boolean held = false;
            try {
                held = lease.hold();
            } catch (RuntimeException e) {
                LOG.warn("lease not renewed: {}", e.getClass().getName());
            }
            if (held != leading) {
                LOG.info(held ? "relay leads" : "relay follows");
                leading = held;
                reacting.run();
                publishing.run();
            }
            tick.await(RENEWAL);
        }
    }

    private void react() throws InterruptedException {
        while (running) {
            boolean any = false;
            try {
                any = leading && relay.react();
            } catch (RuntimeException e) {
                LOG.warn("reactions wait: {}", e.getClass().getName());
                reacting.await(TROUBLE);
            }
            if (any) {
                publishing.run();
                new WakeUp().await(TOGETHER);
            } else {
                reacting.await(IDLE);
            }
        }
    }

    private void publish() throws InterruptedException {
        while (running) {
            Duration pause = IDLE;
            try {
                if (leading) {
                    pause = relay.publish() ? BREATH : IDLE;
                    relay.tick();
                }
            } catch (Fenced e) {
                LOG.info("another relay writes now");
                pause = TROUBLE;
            } catch (LogAway e) {
                LOG.warn("publishing waits: Kafka does not answer");
                pause = TROUBLE;
            } catch (RuntimeException e) {
                LOG.warn("publishing waits: {}", e.getClass().getName());
                pause = TROUBLE;
            }
            if (pause.equals(BREATH) || pause.equals(TROUBLE)) {
                new WakeUp().await(pause);
            } else {
                publishing.await(pause);
            }
        }
        relay.reopenNextTime();
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            lease.release();
        } catch (RuntimeException e) {
            LOG.info("lease runs out by itself: {}", e.getClass().getName());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @FunctionalInterface
    private interface Interruptible {
        void run() throws InterruptedException;
    }
}
