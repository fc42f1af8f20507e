package de.praeventionskette.reporting.cell;

import de.praeventionskette.reporting.path.Generations;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recomputes cells in the background: within a second when rows were written here, and soon when another instance wrote them or
 * crashed before it had recomputed. Every instance may run one.
 */
public final class CellWorker {
    private static final Logger LOG = LoggerFactory.getLogger(CellWorker.class);
    private static final long LOOK_MILLIS = 200;

    /** A cell is counted from all its rows, so what comes together is counted together. */
    private static final long REST_MILLIS = 300;

    private static final long STORE_AWAY_MILLIS = 1000;

    private final Generations generations;
    private final CellGenerations cells;
    private final RecomputeCells recompute;
    private final Semaphore signal = new Semaphore(0);
    private int seen;
    private volatile boolean running;
    private @Nullable Thread thread;

    public CellWorker(Generations generations, CellGenerations cells, RecomputeCells recompute) {
        this.generations = generations;
        this.cells = cells;
        this.recompute = recompute;
    }

    /** There is something to do. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Begins to work in a thread of its own. */
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("cells").start(this::run);
        }
    }

    /** Ends after the batch at hand. */
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        boolean complained = false;
        try {
            while (running) {
                try {
                    work();
                    complained = false;
                    TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
                    signal.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (RuntimeException e) {
                    if (running && !complained) {
                        LOG.warn("cells wait", e);
                        complained = true;
                    }
                    TimeUnit.MILLISECONDS.sleep(STORE_AWAY_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("cells were asked to stop");
        }
    }

    /** Works off what is pending in the generations that are to be counted; what comes meanwhile may wait for the next time. */
    private void work() {
        for (int generation : generations.counted()) {
            int pending;
            do {
                pending = recompute.run(generations.rows(generation), cells.cells(generation));
            } while (pending == recompute.batch() && !Thread.currentThread().isInterrupted());
        }
        forget(generations.current());
    }

    /** The generation before the current one stays, as its rows do; who still reads it does so to the end. */
    private void forget(int current) {
        if (current != seen && current > 2) {
            cells.drop(current - 2);
        }
        seen = current;
    }
}
