package de.praeventionskette.referral.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand walks through the use cases, over twins in memory that break down as a store does. */
class ReferralsAreWalkedTest {
    private static final int WALKS = Integer.getInteger("referral.walks.memory", 10_000);
    private static final int WALKERS = 2;
    private static final int AT_LEAST = 5;

    @Test
    void whatIsLegalHappensOnceAndNothingElseHappens() {
        Tally tally = new Tally();
        try (ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
                ExecutorService meanwhile = Executors.newCachedThreadPool()) {
            long ended = IntStream.range(0, WALKS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> Walks.taken(new InMemorySides(meanwhile), tally, number), walkers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .count();
            assertThat(ended).isEqualTo(WALKS);
        }
        tally.mustHaveCome(AT_LEAST, true);
    }
}
