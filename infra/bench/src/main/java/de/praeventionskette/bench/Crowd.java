package de.praeventionskette.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that do the same again and again, each on a connection of its own, each as soon as it has its answer. */
final class Crowd {
    private Crowd() {}

    /** What one client does; the number rises over all clients. */
    @FunctionalInterface
    interface Act {
        void run(int number) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param perSecond acts done in a second, all clients together
     * @param latency time of each act in microseconds
     */
    record Outcome(double perSecond, Histogram latency) {

        double millisAt(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /** Goes on for a time; the first failure ends it. */
    static Outcome during(Duration time, int clients, Act act) throws Exception {
        AtomicInteger number = new AtomicInteger();
        Histogram latency = new ConcurrentHistogram(3);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        together(clients, () -> {
            while (System.nanoTime() < end) {
                long begun = System.nanoTime();
                act.run(number.getAndIncrement());
                latency.recordValue((System.nanoTime() - begun) / 1000);
            }
            return true;
        });
        return new Outcome(latency.getTotalCount() / ((System.nanoTime() - start) / 1e9), latency);
    }

    /** Does it so many times; answers how long that took. */
    static Duration times(int times, int clients, Act act) throws Exception {
        long start = System.nanoTime();
        AtomicInteger number = new AtomicInteger();
        together(clients, () -> {
            for (int next = number.getAndIncrement(); next < times; next = number.getAndIncrement()) {
                act.run(next);
            }
            return true;
        });
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void together(int clients, Callable<Boolean> work) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(work);
            }
            for (Future<Boolean> each : threads.invokeAll(all)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }
}
