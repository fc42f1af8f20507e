package de.praeventionskette.offers.finder;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index of this instance up to date in the background, from its start on. */
public final class IndexUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final long PAUSE_MILLIS = 500;

    private final CatchUp catchUp;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("finder").factory());

    public IndexUpkeep(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    /** Begins at once and goes on until closed. */
    public IndexUpkeep start() {
        executor.scheduleWithFixedDelay(this::run, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    private void run() {
        try {
            catchUp.run();
        } catch (RuntimeException e) {
            LOG.warn("finder waits for the store: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
