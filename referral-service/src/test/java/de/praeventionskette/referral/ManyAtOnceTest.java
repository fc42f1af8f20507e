package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One request for many referrals, over the wire and with a real store. */
class ManyAtOnceTest extends ReferralSystem {
    private static final String MOVES = "/api/referrals/moves";

    private static List<Map<String, Object>> items(List<String> ids) {
        return ids.stream()
                .map(id -> Map.<String, Object>of("id", id, "version", 1))
                .toList();
    }

    private static Map<String, Object> body(String move, List<?> referrals, Object... more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("move", move);
        body.put("referrals", referrals);
        for (int i = 0; i < more.length; i += 2) {
            body.put(String.valueOf(more[i]), more[i + 1]);
        }
        return body;
    }

    private List<String> sent(int count, String offer) {
        return IntStream.range(0, count)
                .mapToObj(number -> submitted(submission(offer, "Viele"), MIDWIFE)
                        .path("id")
                        .asString())
                .toList();
    }

    private HttpResponse<String> moves(Map<String, Object> body, Membership as) {
        return post(MOVES, body, as, "Idempotency-Key", key());
    }

    private static List<JsonNode> answers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("referrals").valueStream().toList();
    }

    private String state(String id) {
        return json(get("/api/referrals/" + id, MIDWIFE))
                .path("course")
                .path("state")
                .asString();
    }

    @Test
    void twentyAreAcceptedAtOnceAndEachAnswersItsNextVersion() {
        List<String> ids = sent(20, PARENT_CAFE);

        List<JsonNode> answers = answers(moves(body("ACCEPT", items(ids)), CENTRE));

        assertThat(answers).extracting(each -> each.path("id").asString()).containsExactlyElementsOf(ids);
        assertThat(answers).allSatisfy(each -> {
            assertThat(each.path("state").asString()).isEqualTo("ACCEPTED");
            assertThat(each.path("version").asLong()).isEqualTo(2);
        });
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo("ACCEPTED"));
    }

    @Test
    void eachIsRefusedWithTheProblemThatItHasAlone() {
        List<String> ids = sent(3, PARENT_CAFE);
        move(ids.getFirst(), "acceptance", Map.of(), CENTRE);
        String foreign = sent(1, EARLY_SUPPORT).getFirst();
        String unknown = UUID.randomUUID().toString();
        List<Map<String, Object>> items = new ArrayList<>(items(ids));
        items.set(2, Map.of("id", ids.get(2), "version", 9));
        items.addAll(items(List.of(foreign, unknown, "a/b?ä")));

        List<JsonNode> answers = answers(moves(body("ACCEPT", items), CENTRE));

        assertThat(answers.get(0).path("problem").path("code").asString()).isEqualTo("store.stale-version");
        assertThat(answers.get(0).path("problem").path("status").asInt()).isEqualTo(412);
        assertThat(answers.get(1).path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(answers.get(2).path("problem").path("status").asInt()).isEqualTo(412);
        assertThat(answers.get(3).path("problem").path("code").asString()).isEqualTo("referral.not-found");
        assertThat(answers.get(3).path("problem")).isEqualTo(answers.get(4).path("problem"));
        assertThat(answers.get(3).path("problem")).isEqualTo(answers.get(5).path("problem"));
        assertThat(answers(moves(body("ACCEPT", items(ids.subList(2, 3))), MIDWIFE))
                        .getFirst()
                        .path("problem")
                        .path("code")
                        .asString())
                .isEqualTo("referral.not-receiver");
    }

    @Test
    void whatItsStateDoesNotAllowSaysSoInTheLanguageOfWhoAsks() {
        String id = sent(1, PARENT_CAFE).getFirst();
        Map<String, Object> start = body("START", items(List.of(id)));

        assertThat(answers(moves(start, CENTRE))
                        .getFirst()
                        .path("problem")
                        .path("title")
                        .asString())
                .isEqualTo("In diesem Stand nicht möglich");
        JsonNode english =
                answers(post(MOVES, start, CENTRE, "Accept-Language", "en")).getFirst();
        assertThat(english.path("problem").path("code").asString()).isEqualTo("referral.illegal-move");
        assertThat(english.path("problem").path("title").asString()).doesNotContain("Stand");
    }

    @Test
    void aRequestWhoseAnswerGotLostIsSentAgainAndChangesNothingTwice() {
        List<String> ids = sent(3, PARENT_CAFE);
        String key = key();
        Map<String, Object> body =
                body("CONTACT", items(ids), "contact", "NOT_REACHED", "comment", "Wir versuchen es wieder");
        assertThat(post(MOVES, body, CENTRE, "Idempotency-Key", key, "Test-Break-Down", "AFTER")
                        .statusCode())
                .isEqualTo(502);

        List<JsonNode> answers = answers(post(MOVES, body, CENTRE, "Idempotency-Key", key));

        assertThat(answers)
                .allSatisfy(each -> assertThat(each.path("version").asLong()).isEqualTo(2));
        JsonNode history =
                json(get("/api/referrals/" + ids.getFirst(), MIDWIFE)).path("history");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.path(1).path("comment").asString()).isEqualTo("Wir versuchen es wieder");
        assertThat(answers(post(MOVES, body, CENTRE, "Idempotency-Key", key())))
                .as("without the key of the first the versions are old")
                .allSatisfy(each ->
                        assertThat(each.path("problem").path("status").asInt()).isEqualTo(412));
    }

    @Test
    void theSenderAsksAndTakesBackAndHearsOnlyWhatTheFamilyAllowed() {
        String silent = submitted(submission(PARENT_CAFE, "Still", "TRANSMISSION"), MIDWIFE)
                .path("id")
                .asString();
        List<String> ids = List.of(sent(1, PARENT_CAFE).getFirst(), silent);

        List<JsonNode> asked = answers(moves(body("ASK", items(ids)), MIDWIFE));

        assertThat(asked.getFirst().path("version").asLong()).isEqualTo(2);
        assertThat(asked.getLast().path("problem").path("code").asString()).isEqualTo("referral.no-feedback");
        JsonNode taken = answers(moves(body("CANCEL", items(List.of(silent)), "reason", "DUPLICATE"), MIDWIFE))
                .getFirst();
        assertThat(taken.path("version").asLong()).isEqualTo(2);
        assertThat(taken.hasNonNull("state")).isFalse();
    }

    @Test
    void manyAreRejectedInTheOrganizationsOwnWords() {
        String wording = json(post(
                        "/api/reasons",
                        Map.of("code", "NO_CAPACITY", "german", "Pause im Sommer", "english", "Summer break"),
                        CENTRE,
                        "Idempotency-Key",
                        key()))
                .path("id")
                .asString();
        List<String> ids = sent(2, PARENT_CAFE);

        answers(moves(body("REJECT", items(ids), "reason", "NO_CAPACITY", "wording", wording), CENTRE));

        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(get("/api/referrals/" + id, MIDWIFE).body())
                                .contains("Pause im Sommer", "REJECTED"));
        List<String> more = sent(1, PARENT_CAFE);
        HttpResponse<String> foreign =
                moves(body("REJECT", items(more), "reason", "LANGUAGE", "wording", wording), CENTRE);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("reason.not-yours");
        assertThat(state(more.getFirst())).isEqualTo("REQUESTED");
    }

    @Test
    void manyArePassedToAnotherTeamAndARepeatStillHearsThatItIsDone() {
        List<String> ids = sent(2, TEAM_HELP);
        String key = key();
        Map<String, Object> body = body("REASSIGN", items(ids), "team", "region-hannover-asd");
        assertThat(answers(post(MOVES, body, TEAM, "Idempotency-Key", key)))
                .noneMatch(each -> each.hasNonNull("problem"));

        assertThat(answers(post(MOVES, body, TEAM, "Idempotency-Key", key)))
                .noneMatch(each -> each.hasNonNull("problem"));

        assertThat(ids)
                .allSatisfy(id -> assertThat(get("/api/referrals/" + id, TEAM).statusCode())
                        .isEqualTo(404))
                .allSatisfy(id -> assertThat(json(get("/api/referrals/" + id, OTHER_TEAM))
                                .path("history")
                                .size())
                        .isEqualTo(2));
        assertThat(post(MOVES, body, CENTRE, "Idempotency-Key", key).statusCode())
                .as("a stranger who has no such team")
                .isEqualTo(422);
    }

    @Test
    void aConsentThatWasWithdrawnMeanwhileIsNamedForItsReferralAlone() {
        List<String> ids = sent(2, PARENT_CAFE);
        post(
                "/api/referrals/" + ids.getFirst() + "/consent/withdrawal",
                Map.of("scopes", List.of("TRANSMISSION")),
                MIDWIFE);

        List<JsonNode> answers = answers(moves(body("ACCEPT", items(ids)), CENTRE));

        assertThat(answers.getFirst().path("problem").path("code").asString()).isEqualTo("consent.withdrawn");
        assertThat(answers.getLast().path("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void whatCannotBeReadAsAWholeChangesNothing() {
        List<String> ids = sent(1, PARENT_CAFE);
        List<Map<String, Object>> one = items(ids);
        List<Map<String, Object>> many =
                items(IntStream.rangeClosed(0, 50).mapToObj(String::valueOf).toList());
        Map<Map<String, Object>, String> wrong = new LinkedHashMap<>();
        wrong.put(body("STEAL", one), "\"move\"");
        wrong.put(Map.of("referrals", one), "\"move\"");
        wrong.put(body("REJECT", one), "\"reason\"");
        wrong.put(body("REJECT", one, "reason", "OTHER"), "reason-text.missing");
        wrong.put(body("REASSIGN", one), "\"team\"");
        wrong.put(body("CONTACT", one), "\"contact\"");
        wrong.put(body("ACCEPT", List.of()), "\"referrals\"");
        wrong.put(Map.of("move", "ACCEPT"), "\"referrals\"");
        wrong.put(body("ACCEPT", many), "many.too-many");
        wrong.put(body("ACCEPT", List.of(one.getFirst(), one.getFirst())), "many.twice");
        wrong.put(body("ACCEPT", List.of(Map.of("id", ids.getFirst()))), "referrals[0].version");
        wrong.put(body("ACCEPT", List.of(Map.of("version", 1))), "referrals[0].id");
        wrong.put(body("ACCEPT", one, "comment", "x".repeat(501)), "\"comment\"");

        wrong.forEach((body, named) -> {
            HttpResponse<String> answer = moves(body, CENTRE);
            assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
            assertThat(answer.body()).contains(named);
        });
        assertThat(state(ids.getFirst())).isEqualTo("REQUESTED");
    }

    @Test
    void aSuspectedEndangermentStopsTheWholeRequestAndNothingIsStored() {
        List<String> ids = sent(2, PARENT_CAFE);

        HttpResponse<String> stopped =
                moves(body("CONTACT", items(ids), "contact", "NO_SHOW", "suspectedEndangerment", true), CENTRE);

        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.body()).contains("endangerment.stop");
        assertThat(json(get("/api/referrals/" + ids.getFirst(), MIDWIFE))
                        .path("history")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void onlyThoseMayWhoMayMoveOne() {
        Map<String, Object> body = body("ACCEPT", items(List.of("some")));

        assertThat(moves(body, OFFICER).statusCode()).isEqualTo(403);
        assertThat(moves(body, ADMIN).statusCode()).isEqualTo(403);
        assertThat(post(MOVES, body, null).statusCode()).isEqualTo(401);
    }
}
