package de.praeventionskette.offers;

import de.praeventionskette.offers.offer.TakeCapacities;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every quarter of an hour whether the bands of free places have been taken today. Every instance does so; what one
 * has taken the others pass over.
 */
final class DailyCapacity implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyCapacity.class);
    private static final long MINUTES = 15;

    private final TakeCapacities takeCapacities;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("daily-capacity").factory());

    DailyCapacity(TakeCapacities takeCapacities) {
        this.takeCapacities = takeCapacities;
    }

    DailyCapacity start() {
        executor.scheduleWithFixedDelay(this::run, 1, MINUTES, TimeUnit.MINUTES);
        return this;
    }

    private void run() {
        try {
            takeCapacities.takeDue();
        } catch (RuntimeException e) {
            LOG.warn("capacities wait for the store: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
