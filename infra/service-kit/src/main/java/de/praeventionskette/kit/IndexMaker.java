package de.praeventionskette.kit;

import de.praeventionskette.kit.aggregate.WantedIndexes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes wanted indexes as soon as the database answers; the service starts and serves meanwhile. */
final class IndexMaker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexMaker.class);

    private final WantedIndexes wanted;
    private volatile @Nullable ScheduledExecutorService executor;
    private volatile boolean running;

    IndexMaker(WantedIndexes wanted) {
        this.wanted = wanted;
    }

    @Override
    public void start() {
        running = true;
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("indexes").factory());
        executor = started;
        started.scheduleWithFixedDelay(this::make, 0, 2, TimeUnit.SECONDS);
    }

    private void make() {
        if (wanted.complete()) {
            return;
        }
        try {
            wanted.make();
        } catch (RuntimeException e) {
            LOG.warn("indexes wait for the database: {}", e.getClass().getName());
        }
    }

    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService started = executor;
        if (started != null) {
            started.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
