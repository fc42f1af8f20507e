package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.journeys.CarefulClient.Answer;
import de.praeventionskette.journeys.CarefulClient.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * Several referrals that are passed to another team and moved on together, as somebody does with a full list.
 *
 * @param team to which they are passed
 */
record ManyAtOnce(CarefulClient client, List<String> offers, String team, Queue<String> passed) implements Way {
    private static final int MANY = 5;
    private static final int MOST_TURNS = 20;
    private static final List<Course> COURSES =
            List.of(Course.ACCEPTED, Course.BEGUN, Course.REJECTED, Course.CANCELLED);

    ManyAtOnce(CarefulClient client, List<String> offers, String team) {
        this(client, offers, team, new ConcurrentLinkedQueue<>());
    }

    @Override
    public List<Journey> walk(String key, Random random) {
        Course course = Course.any(COURSES, random);
        List<Journey> journeys = new ArrayList<>();
        Map<String, Long> versions = new LinkedHashMap<>();
        for (int number = 0; number < MANY; number++) {
            String offer = OwnOffers.two(offers, random).getFirst();
            JsonNode submitted =
                    Journey.submit(client, key + "-" + number, offer).body();
            versions.put(
                    submitted.get("id").asString(), submitted.get("version").asLong());
            journeys.add(
                    Journey.of(submitted.get("id").asString(), offer, course).after("PASSED_ON"));
        }
        Map<String, Long> newest =
                all(Map.of("move", "REASSIGN", "team", team), Families.RECEIVER, versions, key + "-team");
        for (Course.Step step : course.steps) {
            Map<String, Object> move = new LinkedHashMap<>(step.body);
            move.put("move", step.name());
            newest = all(move, step.organization, newest, key + "-" + step);
        }
        passed.addAll(versions.keySet());
        return journeys;
    }

    /** Takes a step with all; those that have changed since that version again, from a fresh look. */
    private Map<String, Long> all(Map<String, ?> step, String organization, Map<String, Long> versions, String key) {
        Map<String, Long> after = new LinkedHashMap<>();
        Map<String, Long> left = versions;
        for (int turn = 0; !left.isEmpty(); turn++) {
            assertThat(turn).as("turns for %s", left).isLessThan(MOST_TURNS);
            Call moves = Call.post("/referrals/api/referrals/moves", organization, body(step, left), key + "-" + turn);
            Map<String, Long> changed = new LinkedHashMap<>();
            askedTwice(moves).get("referrals").forEach(each -> {
                String id = each.get("id").asString();
                if (each.hasNonNull("problem")) {
                    assertThat(each.at("/problem/status").asInt())
                            .as(each.toString())
                            .isEqualTo(412);
                    changed.put(id, versionOf(id, organization));
                } else {
                    after.put(id, each.get("version").asLong());
                }
            });
            left = changed;
        }
        return after;
    }

    /** As if the first answer had been lost; what was done by then is not done again. */
    private JsonNode askedTwice(Call moves) {
        JsonNode first = client.ask(moves).mustBe(200).body();
        JsonNode again = client.ask(moves).mustBe(200).body();
        assertThat(done(again)).containsAll(done(first));
        return again;
    }

    private static List<String> done(JsonNode answer) {
        return answer.get("referrals")
                .valueStream()
                .filter(each -> !each.hasNonNull("problem"))
                .map(each -> each.get("id").asString())
                .toList();
    }

    private static Map<String, Object> body(Map<String, ?> step, Map<String, Long> versions) {
        Map<String, Object> body = new LinkedHashMap<>(step);
        body.put(
                "referrals",
                versions.entrySet().stream()
                        .map(each -> Map.of("id", each.getKey(), "version", each.getValue()))
                        .toList());
        return body;
    }

    private long versionOf(String referral, String organization) {
        Answer seen = client.ask(Call.get("/referrals/api/referrals/" + referral, organization));
        return seen.mustBe(200).body().get("version").asLong();
    }

    @Override
    public void mustHold(Map<String, Document> stored) {
        assertThat(passed)
                .isNotEmpty()
                .allSatisfy(referral ->
                        assertThat(Teams.of(stored.get(referral))).as(referral).isEqualTo(team));
    }
}
