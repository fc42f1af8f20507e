package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.places.Place;
import de.praeventionskette.contracts.places.PlaceAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first journey: a midwife refers, the family centre helps, the next goes on by path code, the family withdraws. */
class MidwifeRefersAndTheChainGoesOnTest extends ReferralSystem {

    @Test
    void aReferralIsAnsweredAndTheSenderHearsOfIt() {
        String id =
                submitted(submission(PARENT_CAFE, "Anders"), MIDWIFE).get("id").asString();

        JsonNode received = json(get("/api/worklists/received", CENTRE)).get("items");
        assertThat(received.findValuesAsString("id")).contains(id);
        JsonNode seen = json(get("/api/referrals/" + id, CENTRE));
        assertThat(seen.at("/child/familyName").asString()).isEqualTo("Anders");
        assertThat(seen.at("/asked/message").asString()).isEqualTo("Bitte melden: Anders");
        assertThat(seen.at("/course/state").asString()).isEqualTo("REQUESTED");
        assertThat(seen.at("/asked/receiver/name").asString()).isEqualTo("Beispiel-Familienzentrum Garbsen");

        assertThat(move(id, "acceptance", Map.of(), CENTRE).statusCode()).isEqualTo(200);
        assertThat(move(id, "contact", Map.of("contact", "APPOINTMENT_MADE"), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(move(id, "start", Map.of(), CENTRE).statusCode()).isEqualTo(200);
        assertThat(move(id, "hold", Map.of("reason", "OTHER", "text", "Familie im Urlaub"), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(get("/api/referrals/" + id, MIDWIFE)).at("/course/text").asString())
                .isEqualTo("Familie im Urlaub");
        assertThat(move(id, "resumption", Map.of(), CENTRE).statusCode()).isEqualTo(200);
        assertThat(move(id, "completion", Map.of("outcome", "HELP_GIVEN"), CENTRE)
                        .statusCode())
                .isEqualTo(200);

        JsonNode told = json(get("/api/referrals/" + id, MIDWIFE));
        assertThat(told.at("/course/outcome").asString()).isEqualTo("HELP_GIVEN");
        assertThat(told.get("closed").asBoolean()).isTrue();
        assertThat(json(get("/api/worklists/sent?state=COMPLETED", MIDWIFE))
                        .get("items")
                        .findValuesAsString("id"))
                .contains(id);
    }

    @Test
    void withoutConsentToFeedbackTheSenderOnlySeesThatTheLoopIsClosed() {
        String id = submitted(submission(PARENT_CAFE, "Still", "TRANSMISSION"), MIDWIFE)
                .get("id")
                .asString();
        assertThat(move(id, "rejection", Map.of("reason", "NO_CAPACITY"), CENTRE)
                        .statusCode())
                .isEqualTo(200);

        JsonNode told = json(get("/api/referrals/" + id, MIDWIFE));
        assertThat(told.get("closed").asBoolean()).isTrue();
        assertThat(told.has("course")).isFalse();
        assertThat(told.toString()).doesNotContain("NO_CAPACITY", "REJECTED");
        assertThat(json(get("/api/worklists/sent?state=REJECTED", MIDWIFE)).toString())
                .doesNotContain(id);
        assertThat(json(get("/api/worklists/sent", MIDWIFE)).toString()).contains(id);
    }

    @Test
    void theNextReferralJoinsThePathByTheFamilysCodeAndBothAreCounted() {
        JsonNode first = submitted(submission(PARENT_CAFE, "Weg"), MIDWIFE);
        assertThat(move(first.get("id").asString(), "acceptance", Map.of(), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        Map<String, Object> next = submission(EARLY_SUPPORT, "Weg");
        next.put("pathCode", first.get("pathCode").asString().toLowerCase(java.util.Locale.ROOT));
        JsonNode second = submitted(next, CENTRE);
        assertThat(second.has("pathCode")).as("shown once, to the first").isFalse();

        await(() -> assertThat(counted("sample-hebamme-garbsen", "sample-fruehfoerderung-nordwest"))
                .anySatisfy(path -> {
                    assertThat(path.at("/parts/0/receiver").asString()).isEqualTo("sample-familienzentrum-garbsen");
                    assertThat(path.at("/parts/0/states").findValuesAsString("state"))
                            .containsExactly("REQUESTED", "ACCEPTED");
                    assertThat(path.at("/parts/1/fieldOfAction").asString()).isEqualTo("EARLY_INTERVENTION");
                }));
    }

    @Test
    void aHandOverStandsOnTheSamePathAndSaysWhatItFollows() {
        String id =
                submitted(submission(PARENT_CAFE, "Weiter"), MIDWIFE).get("id").asString();
        Map<String, Object> next = Map.of("offer", TEAM_HELP, "concern", "HEALTH", "consent", consent());
        assertThat(post("/api/referrals/" + id + "/handovers", next, CENTRE, "Idempotency-Key", key())
                        .statusCode())
                .as("not before it is accepted")
                .isEqualTo(409);
        assertThat(move(id, "acceptance", Map.of(), CENTRE).statusCode()).isEqualTo(200);
        var answer = post("/api/referrals/" + id + "/handovers", next, CENTRE, "Idempotency-Key", key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String followUp = json(answer).get("id").asString();

        JsonNode seen = json(get("/api/referrals/" + followUp, TEAM));
        assertThat(seen.at("/asked/handedOn").asBoolean()).isTrue();
        assertThat(seen.toString())
                .as("which one it was is nothing to whoever may not see that")
                .doesNotContain(id);
        assertThat(json(get("/api/referrals/" + followUp, CENTRE))
                        .at("/asked/follows")
                        .asString())
                .isEqualTo(id);
        assertThat(seen.at("/child/familyName").asString()).isEqualTo("Weiter");
        assertThat(get("/api/referrals/" + followUp, OTHER_TEAM).statusCode()).isEqualTo(404);
        assertThat(get("/api/referrals/" + followUp, MIDWIFE).statusCode()).isEqualTo(404);
        await(() -> assertThat(counted("sample-hebamme-garbsen", "region-hannover"))
                .anySatisfy(
                        path -> assertThat(path.at("/parts/1/follows").asInt()).isEqualTo(1)));
    }

    @Test
    void aWithdrawalWorksOnTheNextRequestAndThePathLeavesTheTopic() {
        JsonNode referral = submitted(submission(PARENT_CAFE, "Zurueck"), MIDWIFE);
        String id = referral.get("id").asString();
        assertThat(move(id, "acceptance", Map.of(), CENTRE).statusCode()).isEqualTo(200);

        assertThat(post(
                                "/api/family/withdrawal",
                                Map.of("pathCode", referral.get("pathCode").asString(), "scopes", ALL_SCOPES),
                                null)
                        .statusCode())
                .isEqualTo(204);

        var refused = get("/api/referrals/" + id, CENTRE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("code").asString()).isEqualTo("consent.withdrawn");
        assertThat(json(get("/api/worklists/received", CENTRE)).toString()).doesNotContain(id);
        assertThat(post("/api/referrals/" + id + "/start", Map.of(), CENTRE, "If-Match", "\"v3\"")
                        .statusCode())
                .isEqualTo(403);
        await(() -> assertThat(placements(id)).last().isEqualTo("ENDED"));
    }

    @Test
    void statisticsAreWithdrawnByATombstoneAndANewConsentGetsANewId() {
        String id = submitted(submission(TEAM_HELP, "Zahl"), EARLY).get("id").asString();
        await(() -> assertThat(counted("sample-fruehfoerderung-nordwest", "region-hannover"))
                .hasSize(1));
        String published = counted("sample-fruehfoerderung-nordwest", "region-hannover")
                .getFirst()
                .get("id")
                .asString();

        assertThat(post("/api/referrals/" + id + "/consent/withdrawal", Map.of("scopes", List.of("STATISTICS")), EARLY)
                        .statusCode())
                .isEqualTo(200);
        await(() -> assertThat(counted("sample-fruehfoerderung-nordwest", "region-hannover"))
                .isEmpty());
        assertThat(lastOf("path/" + published)).isNull();

        assertThat(move(id, "consent", consent(), EARLY).statusCode()).isEqualTo(200);
        await(() -> assertThat(counted("sample-fruehfoerderung-nordwest", "region-hannover"))
                .singleElement()
                .satisfies(path -> assertThat(path.get("id").asString()).isNotEqualTo(published)));
    }

    @Test
    void anOfferThatHasNoPlaceFreePutsTheReferralOnItsWaitingList() {
        String id =
                submitted(submission(PARENT_CAFE, "Warten"), MIDWIFE).get("id").asString();
        assertThat(move(id, "acceptance", Map.of(), CENTRE).statusCode()).isEqualTo(200);

        publish(Topic.PLACES, "place/" + id, 7, new Place(id, PARENT_CAFE, PlaceAnswer.WAITING, 3, 2, Instant.now()));
        await(() -> assertThat(json(get("/api/referrals/" + id, CENTRE))
                        .at("/course/position")
                        .asInt())
                .isEqualTo(3));
        assertThat(json(get("/api/referrals/" + id, CENTRE))
                        .at("/course/contact")
                        .asString())
                .isEqualTo("WAITLISTED");

        publish(Topic.PLACES, "place/" + id, 9, new Place(id, PARENT_CAFE, PlaceAnswer.HELD, null, 2, Instant.now()));
        publish(Topic.PLACES, "place/" + id, 8, new Place(id, PARENT_CAFE, PlaceAnswer.WAITING, 1, 2, Instant.now()));
        await(() -> assertThat(
                        json(get("/api/referrals/" + id, CENTRE)).get("course").has("contact"))
                .isFalse());
    }

    private static List<String> placements(String id) {
        return TopicReader.all(Topic.REFERRALS).stream()
                .filter(record -> record.key().equals("placement/" + id))
                .map(record -> JsonMapper.shared()
                        .readTree(record.value())
                        .get("state")
                        .asString())
                .toList();
    }

    private static String lastOf(String key) {
        return TopicReader.all(Topic.PATHS).stream()
                .filter(record -> record.key().equals(key))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .value();
    }

    /** The newest state of each path that begins with one sender and ends with one receiver. */
    private static List<JsonNode> counted(String firstSender, String lastReceiver) {
        return TopicReader.all(Topic.PATHS).stream()
                .collect(java.util.stream.Collectors.toMap(
                        ConsumerRecord::key, java.util.Optional::of, (earlier, later) -> later))
                .values()
                .stream()
                .map(record -> record.orElseThrow().value())
                .filter(Objects::nonNull)
                .map(value -> JsonMapper.shared().readTree(value))
                .filter(path -> path.at("/parts/0/sender").asString().equals(firstSender))
                .filter(path -> path.get("parts")
                        .findValuesAsString("receiver")
                        .getLast()
                        .equals(lastReceiver))
                .toList();
    }
}
