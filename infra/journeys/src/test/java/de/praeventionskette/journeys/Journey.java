package de.praeventionskette.journeys;

import de.praeventionskette.journeys.CarefulClient.Answer;
import de.praeventionskette.journeys.CarefulClient.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * A referral that was acknowledged from its submission to the end of its course.
 *
 * @param referral its id
 * @param offer id of the offer
 * @param course where it stands
 * @param part which of the steps on its path it is, from 0
 * @param before what happened to it beside its course before that began
 * @param onPath whether the family allows its path to be counted
 */
record Journey(String referral, String offer, Course course, int part, List<String> before, boolean onPath) {

    static Journey of(String referral, String offer, Course course) {
        return new Journey(referral, offer, course, 0, List.of(), true);
    }

    Journey after(String beside) {
        return new Journey(referral, offer, course, part, List.of(beside), onPath);
    }

    Journey offThePath() {
        return new Journey(referral, offer, course, part, before, false);
    }

    /** Whether its path is counted in the end. */
    boolean counted() {
        return onPath && course.counted();
    }

    /** Everything that people did with it, in order, each once. */
    List<String> history() {
        return Stream.of(
                        Stream.of("REQUESTED"),
                        before.stream(),
                        course.steps.stream().map(step -> step.status))
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * Walks to the end; returns when the last step is acknowledged.
     *
     * @param offers that it goes to, and that the family names as the next; more are passed over
     * @return the referral, and the one that was asked instead where it came to nothing
     */
    static List<Journey> walk(CarefulClient client, String key, List<String> offers, Course course) {
        Answer submitted =
                course.inOrder() ? submitInOrder(client, key, offers) : submit(client, key, offers.getFirst());
        String referral = submitted.body().get("id").asString();
        String version = submitted.version().orElseThrow();
        for (Course.Step step : course.steps) {
            version = step == Course.Step.WITHDRAW
                    ? withdraw(client, submitted.body().get("pathCode").asString())
                    : move(client, referral, step, version, key);
        }
        Journey walked = of(referral, offers.getFirst(), course);
        return course.inOrder() ? List.of(walked, insteadOf(referral, client, offers.get(1))) : List.of(walked);
    }

    private static Journey insteadOf(String referral, CarefulClient client, String offer) {
        return new Journey(askedInstead(client, referral), offer, Course.UNANSWERED, 1, List.of(), true);
    }

    private static Answer submitInOrder(CarefulClient client, String key, List<String> offers) {
        Map<String, Object> body = body(key, offers.getFirst());
        body.put("next", List.of(offers.get(1)));
        body.put("silentDays", 7);
        return submit(client, key, body);
    }

    /** Nobody presses a button for it, so it is there a little later. */
    private static String askedInstead(CarefulClient client, String referral) {
        Call look = Call.get("/referrals/api/referrals/" + referral, Families.SENDER);
        return Awaitility.await("who is asked instead of " + referral)
                .atMost(Duration.ofMinutes(3))
                .until(() -> client.ask(look).mustBe(200).body().at("/course/order/asked"), JsonNode::isString)
                .asString();
    }

    static Answer submit(CarefulClient client, String key, String offer) {
        return submit(client, key, body(key, offer));
    }

    static Map<String, Object> body(String key, String offer) {
        Map<String, Object> body = Families.referral(offer, Families.typed("Kind"), Families.typed(key));
        body.put("message", Families.typed("Nachricht"));
        return body;
    }

    private static Answer submit(CarefulClient client, String key, Map<String, Object> body) {
        return client.ask(submission(key, body)).mustBe(201);
    }

    static Call submission(String key, Map<String, Object> body) {
        return Call.post("/referrals/api/referrals", Families.SENDER, body, key);
    }

    private static String move(CarefulClient client, String referral, Course.Step step, String version, String key) {
        String path = "/referrals/api/referrals/" + referral + "/" + step.act;
        Answer moved =
                client.move(referral, Call.post(path, step.organization, step.body, key + "-" + step.act), version);
        return moved.mustBe(200).version().orElseThrow();
    }

    private static String withdraw(CarefulClient client, String pathCode) {
        Map<String, ?> body = Map.of("pathCode", pathCode, "scopes", Families.ALL_SCOPES);
        client.ask(new Call("POST", "/referrals/api/family/withdrawal", null, body, Map.of()))
                .mustBe(204);
        return "";
    }
}
