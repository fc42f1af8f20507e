package de.praeventionskette.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Kills the parts of the system one after another, in an order and after a number of answers that the seed decides. */
final class Kills {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> PARTS =
            List.of("offers", "network", "referral", "reporting", "broker", "store", "gateway", "identity");

    private final List<String> order = new ArrayList<>();
    private final Random random;
    private final IntSupplier answers;
    private final int most;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * @param requests how many will be acknowledged in all, at least
     * @param answers how many have been acknowledged so far
     */
    Kills(int rounds, int requests, Random random, IntSupplier answers) {
        this.random = random;
        this.answers = answers;
        this.most = requests / (rounds * PARTS.size());
        for (int round = 0; round < rounds; round++) {
            List<String> parts = new ArrayList<>(PARTS);
            Collections.shuffle(parts, random);
            order.addAll(parts);
        }
    }

    void run() {
        for (String part : order) {
            int until = answers.getAsInt() + 1 + random.nextInt(most);
            await("answers after the kill before").atMost(PATIENCE).until(() -> answers.getAsInt() >= until);
            StartedSystem.get().kill(part);
            StartedSystem.get().restart(part);
            done.incrementAndGet();
        }
    }

    int planned() {
        return order.size();
    }

    int done() {
        return done.get();
    }
}
