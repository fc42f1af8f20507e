package de.praeventionskette.referral.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.referrals.Placement;
import de.praeventionskette.kit.event.OutgoingEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand walks through the use cases, over twins in memory that break down as a store does. */
class ReferralsAreWalkedTest {
    private static final int WALKS = 10_000;
    private static final int WALKERS = 2;
    private static final int PER_REGION = 1_000;

    @Test
    void whatIsLegalHappensOnceAndNothingElseHappens() {
        try (ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
                ExecutorService meanwhile = Executors.newCachedThreadPool()) {
            List<Walk> walks = IntStream.range(0, WALKS / PER_REGION)
                    .mapToObj(region ->
                            CompletableFuture.supplyAsync(() -> walked(meanwhile, region * PER_REGION), walkers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .toList();
            assertThat(walks).hasSize(WALKS);
            Walks.mustHaveComeEverywhere(walks);
        }
    }

    private static List<Walk> walked(ExecutorService meanwhile, int from) {
        InMemorySides sides = new InMemorySides(meanwhile);
        List<Walk> walks = IntStream.range(from, from + PER_REGION)
                .mapToObj(number -> Walks.taken(sides, number))
                .toList();
        Map<String, Object> last = new HashMap<>();
        for (OutgoingEvent event : sides.published()) {
            last.put(event.key(), event.data());
        }
        assertThat(walks)
                .allSatisfy(walk -> assertThat(last.get("placement/" + walk.id()))
                        .isInstanceOfSatisfying(
                                Placement.class,
                                placement -> assertThat(placement.state()).hasToString(Walks.placeOf(walk))));
        return walks;
    }
}
