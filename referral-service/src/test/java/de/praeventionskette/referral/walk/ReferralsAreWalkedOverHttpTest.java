package de.praeventionskette.referral.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.ReferralSystem;
import de.praeventionskette.referral.TopicReader;
import de.praeventionskette.referral.walk.Act.Whose;
import de.praeventionskette.referral.walk.Step.Alone;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two sides try everything, in any order, both at once, twice, from outdated pages and while the service breaks down: what is
 * legal happens once, what is not is refused by name, and what the topic says in the end is where each referral stands. More of
 * them with {@code -Dreferral.walks=10000}; {@link ReferralsAreWalkedTest} takes those always, without the wire.
 */
class ReferralsAreWalkedOverHttpTest extends ReferralSystem {
    private static final int WALKS = Integer.getInteger("referral.walks", 120);
    private static final int WALKERS = 4;

    @Test
    void whatIsLegalHappensOnceAndNothingElseHappens() {
        List<Walk> walks = new ArrayList<>();
        try (ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
                ExecutorService meanwhile = Executors.newFixedThreadPool(WALKERS)) {
            Sides sides = new OverHttp(meanwhile);
            IntStream.range(0, WALKS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> Walks.taken(sides, number), walkers))
                    .toList()
                    .forEach(walk -> walks.add(walk.join()));
        }
        Walks.mustHaveComeEverywhere(walks);
        await(() -> theTopicSaysWhereEachStands(walks));
    }

    private static void theTopicSaysWhereEachStands(List<Walk> walks) {
        Map<String, String> last = new HashMap<>();
        TopicReader.all(Topic.REFERRALS).forEach(record -> last.put(record.key(), record.value()));
        assertThat(walks)
                .allSatisfy(walk -> assertThat(last.get("placement/" + walk.id()))
                        .contains("\"state\":\"" + Walks.placeOf(walk) + "\""));
    }

    /** Real requests of both sides. */
    private final class OverHttp implements Sides {
        private final ExecutorService meanwhile;

        OverHttp(ExecutorService meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public String submit() {
            return submitted(submission(PARENT_CAFE, "Walk"), MIDWIFE)
                    .path("id")
                    .asString();
        }

        @Override
        public Answer act(String id, Alone act, long version, String key, @Nullable BreakDown breakDown) {
            List<String> headers = new ArrayList<>(List.of("If-Match", "\"v" + version + "\"", "Idempotency-Key", key));
            if (breakDown != null) {
                headers.addAll(List.of(BreakDown.HEADER, breakDown.name()));
            }
            HttpResponse<String> answer = post(
                    "/api/referrals/" + id + "/" + act.act().path,
                    act.act().body,
                    act.by() == Whose.SENDER ? MIDWIFE : CENTRE,
                    headers.toArray(String[]::new));
            if (answer.statusCode() != 200) {
                return new Answer(answer.statusCode(), null, 0);
            }
            JsonNode done = json(answer);
            return new Answer(
                    200,
                    ReferralStatus.valueOf(done.path("state").asString()),
                    done.path("version").asLong());
        }

        @Override
        public CompletableFuture<Answer> actMeanwhile(String id, Alone act, long version, String key) {
            return CompletableFuture.supplyAsync(() -> act(id, act, version, key, null), meanwhile);
        }

        @Override
        public Seen look(String id, Whose side) {
            JsonNode view = json(get("/api/referrals/" + id, side == Whose.SENDER ? MIDWIFE : CENTRE));
            return new Seen(
                    ReferralStatus.valueOf(view.path("course").path("state").asString()),
                    view.path("version").asLong(),
                    view.path("history").size(),
                    view.path("closed").asBoolean());
        }
    }
}
