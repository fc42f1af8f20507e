package de.praeventionskette.referral.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.referral.TopicReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * All sides try everything, in any order, at once, twice, from outdated pages and while the service breaks down: what is
 * legal happens once, what is not is refused by name, and what the topic says in the end is where each referral stands. More of
 * them, half an hour's worth, with {@code -Dreferral.walks=10000 -Dtests.patience="2 h" -Dtests.seconds=7200}, or in parts that begin with
 * {@code -Dreferral.walks.from}; {@link ReferralsAreWalkedTest} takes those always, without the wire, and with days that pass.
 */
class ReferralsAreWalkedOverHttpTest extends WalkedOverHttp {
    private static final int WALKS = Integer.getInteger("referral.walks", 120);
    private static final int FROM = Integer.getInteger("referral.walks.from", 0);
    private static final int WALKERS = 4;
    private static final int PER_DISTRICT = 15;
    private static final int MANY = 5_000;
    private static final Duration CAUGHT_UP = Duration.ofMinutes(5);

    @Test
    void whatIsLegalHappensOnceAndNothingElseHappens() {
        Tally tally = new Tally();
        Map<String, String> places = new ConcurrentHashMap<>();
        try (ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
                ExecutorService meanwhile = Executors.newFixedThreadPool(WALKERS)) {
            List<CompletableFuture<Void>> districts = IntStream.iterate(
                            FROM, from -> from < WALKS, from -> from + PER_DISTRICT)
                    .mapToObj(from -> CompletableFuture.runAsync(() -> walk(from, tally, places, meanwhile), walkers))
                    .toList();
            districts.forEach(CompletableFuture::join);
        }
        tally.mustHaveComeOfEachKind();
        tally.mustHaveCome((WALKS - FROM) / MANY, false);
        Awaitility.await().atMost(CAUGHT_UP).untilAsserted(() -> theTopicSaysWhereEachStands(places));
    }

    private void walk(int from, Tally tally, Map<String, String> places, ExecutorService meanwhile) {
        Sides district = district("walked-district-" + from, meanwhile);
        IntStream.range(from, Math.min(WALKS, from + PER_DISTRICT))
                .forEach(number -> places.putAll(Walks.taken(district, tally, number)));
    }

    private static void theTopicSaysWhereEachStands(Map<String, String> places) {
        Map<String, String> last = new HashMap<>();
        TopicReader.each(Topic.REFERRALS, record -> last.put(record.key(), record.value()));
        assertThat(places.entrySet().stream()
                        .filter(place -> !last.getOrDefault("placement/" + place.getKey(), "")
                                .contains("\"state\":\"" + place.getValue() + "\""))
                        .limit(WALKERS))
                .isEmpty();
    }
}
