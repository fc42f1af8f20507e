package de.praeventionskette.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that walk one journey after another until they are told to stop. */
final class Load implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Journey> walked = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final List<String> offers;
    private final String name;
    private volatile boolean stopping;
    private volatile Instant answered = Instant.now();

    Load(String name, List<String> offers, List<CarefulClient> clients) {
        this.name = name;
        this.offers = offers;
        for (int number = 0; number < clients.size(); number++) {
            int each = number;
            running.add(threads.submit(() -> walk(clients.get(each), each)));
        }
    }

    private void walk(CarefulClient client, int number) {
        Random random = new Random(number);
        for (int turn = 0; !stopping; turn++) {
            String key = name + "-" + number + "-" + turn;
            walked.addAll(Journey.walk(client, key, OwnOffers.two(offers, random), Course.any(random)));
            answered = Instant.now();
        }
    }

    /** When a journey was last walked to its end. */
    Instant answered() {
        return answered;
    }

    int walked() {
        return walked.size();
    }

    /** Lets every client finish the journey it is on. */
    List<Journey> stop() {
        stopping = true;
        try {
            for (Future<?> each : running) {
                each.get();
            }
            return List.copyOf(walked);
        } catch (ExecutionException e) {
            throw new AssertionError("a client gave up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }
}
