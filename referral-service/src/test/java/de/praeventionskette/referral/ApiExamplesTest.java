package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.SentExamples;
import de.praeventionskette.kit.testing.SentExamples.Way;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** People copy the examples of the described API: each is there, fits what is described, and works. Only ids and codes are replaced. */
class ApiExamplesTest extends ExampleSender {
    private static final Membership KITA = Membership.in("03241", "sample-kita-garbsen", "PROVIDER");

    private final String me = "p-" + UUID.randomUUID();

    @Test
    void everyRequestHasAnExampleAndEveryExampleFitsWhatIsDescribed() {
        assertThat(api().withoutExample()).isEmpty();
        assertThat(api().wrongExamples()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachRequestOfTheExamplesIsAnsweredAsDescribed() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.putAll(onesOfTheReceiver());
        ways.putAll(onesOfTheSender());
        ways.putAll(onesOfAsking());
        ways.putAll(onesOfHandingOver());
        ways.putAll(onesOfGuardians());
        ways.putAll(onesOfTheFamily());
        ways.putAll(onesOfSettings());
        return SentExamples.of(api(), ways);
    }

    private Map<String, Way> onesOfTheReceiver() {
        return Map.of(
                "POST /api/referrals/{id}/acceptance", step("acceptance", CENTRE, this::requested),
                "POST /api/referrals/{id}/rejection", step("rejection", CENTRE, this::requested),
                "POST /api/referrals/{id}/contact", step("contact", CENTRE, this::accepted),
                "POST /api/referrals/{id}/start", step("start", CENTRE, this::accepted),
                "POST /api/referrals/{id}/failure", step("failure", CENTRE, this::accepted),
                "POST /api/referrals/{id}/hold", step("hold", CENTRE, this::started),
                "POST /api/referrals/{id}/resumption", step("resumption", CENTRE, this::held),
                "POST /api/referrals/{id}/completion", step("completion", CENTRE, this::started),
                "POST /api/referrals/{id}/reopening", step("reopening", CENTRE, this::completed),
                "POST /api/referrals/{id}/assignment", step("assignment", TEAM, this::requestedOfTeam));
    }

    private Map<String, Way> onesOfTheSender() {
        return Map.of(
                "POST /api/referrals", wish -> once("/api/referrals", wish.put("offer", PARENT_CAFE), MIDWIFE),
                "POST /api/referrals/{id}/question", step("question", MIDWIFE, this::requested),
                "POST /api/referrals/{id}/cancellation", step("cancellation", MIDWIFE, this::requested),
                "POST /api/referrals/{id}/correction", step("correction", MIDWIFE, this::requested),
                "POST /api/referrals/{id}/protection", step("protection", MIDWIFE, this::requested),
                "POST /api/referrals/{id}/consent", step("consent", MIDWIFE, this::requested),
                "POST /api/referrals/{id}/consent/withdrawal", step("consent/withdrawal", MIDWIFE, this::requested),
                "POST /api/referrals/moves", this::moved);
    }

    private HttpResponse<String> moved(ObjectNode example) {
        ((ArrayNode) example.path("referrals")).forEach(each -> ((ObjectNode) each).put("id", requested()));
        HttpResponse<String> answer = once("/api/referrals/moves", example, CENTRE);
        assertThat(json(answer).path("referrals"))
                .hasSameSizeAs(example.path("referrals"))
                .allSatisfy(each -> assertThat(each.path("state").asString()).isEqualTo("ACCEPTED"));
        return answer;
    }

    private Map<String, Way> onesOfAsking() {
        return Map.of(
                "POST /api/consent-requests",
                this::asked,
                "POST /api/consent-requests (existing referral)",
                anew -> once("/api/consent-requests", anew.put("referral", requested()), MIDWIFE));
    }

    private HttpResponse<String> asked(ObjectNode example) {
        example.putArray("offers").add(PARENT_CAFE).add(TEAM_HELP);
        return once("/api/consent-requests", example, MIDWIFE);
    }

    private Map<String, Way> onesOfHandingOver() {
        return Map.of(
                "POST /api/referrals/{id}/handovers",
                next -> once("/api/referrals/" + accepted() + "/handovers", next.put("offer", EARLY_SUPPORT), CENTRE),
                "PUT /api/referrals/{id}/hand-over",
                wish -> versioned("PUT", requested(), "/hand-over", wish, MIDWIFE),
                "POST /api/referrals/{id}/hand-over/answer",
                step("hand-over/answer", CENTRE, this::wished),
                "POST /api/referrals/{id}/hand-over/note",
                step("hand-over/note", CENTRE, this::wished));
    }

    private String wished() {
        String id = requested();
        ObjectNode wish = api().request("PUT /api/referrals/{id}/hand-over");
        assertThat(versioned("PUT", id, "/hand-over", wish, MIDWIFE).statusCode())
                .isEqualTo(200);
        return id;
    }

    private Map<String, Way> onesOfGuardians() {
        return Map.of(
                "POST /api/referrals/{id}/guardians",
                role -> once("/api/referrals/" + requested() + "/guardians", role, MIDWIFE),
                "POST /api/referrals/{id}/guardians/brought",
                this::brought,
                "POST /api/referrals/{id}/guardians/{guardian}/view",
                this::shown);
    }

    /** The mother's way goes on, and the father brings his code along. */
    private HttpResponse<String> brought(ObjectNode example) {
        JsonNode first = submittedFor(PARENT_CAFE);
        JsonNode father = fatherOf(first.path("id").asString());
        ObjectNode next = api().request("POST /api/referrals").put("offer", EARLY_SUPPORT);
        next.put("pathCode", first.path("pathCode").asString());
        JsonNode second = json(once(201, "/api/referrals", next, MIDWIFE));
        example.put("pathCode", father.path("pathCode").asString());
        return post("/api/referrals/" + second.path("id").asString() + "/guardians/brought", example, MIDWIFE);
    }

    private HttpResponse<String> shown(ObjectNode example) {
        String id = requested();
        String father = fatherOf(id).path("guardian").asString();
        return post("/api/referrals/" + id + "/guardians/" + father + "/view", example, MIDWIFE);
    }

    private Map<String, Way> onesOfTheFamily() {
        return Map.of(
                "POST /api/family/way", this::opened,
                "POST /api/family/nobody-called", this::complained,
                "POST /api/family/withdrawal", this::withdrawn);
    }

    private HttpResponse<String> opened(ObjectNode example) {
        return post("/api/family/way", example.put("pathCode", code(submittedFor(PARENT_CAFE))), null);
    }

    private HttpResponse<String> complained(ObjectNode example) {
        JsonNode sent = submittedFor(PARENT_CAFE);
        example.put("pathCode", code(sent)).put("referral", sent.path("id").asString());
        ObjectNode opening = api().request("POST /api/family/way").put("pathCode", code(sent));
        assertThat(post("/api/family/way", opening, null).statusCode()).isEqualTo(200);
        return post("/api/family/nobody-called", example, null);
    }

    private HttpResponse<String> withdrawn(ObjectNode example) {
        return post("/api/family/withdrawal", example.put("pathCode", code(submittedFor(PARENT_CAFE))), null);
    }

    private static String code(JsonNode sent) {
        return sent.path("pathCode").asString();
    }

    private Map<String, Way> onesOfSettings() {
        return Map.of(
                "PUT /api/deadlines", this::ruled,
                "POST /api/reasons", reason -> once("/api/reasons", reason, KITA),
                "PUT /api/absences/{team}", this::away,
                "PUT /api/notices", wish -> mine("PUT", "/api/notices", wish),
                "POST /api/notices/confirmation", this::proven);
    }

    private HttpResponse<String> ruled(ObjectNode example) {
        String path = "/api/deadlines";
        return send("PUT", path, example.toString(), KITA, "If-Match", tag(path, KITA));
    }

    /** Says so and takes it back, since it begins only later and other tests know this team, too. */
    private HttpResponse<String> away(ObjectNode example) {
        String path = "/api/absences/" + TEAM.unit();
        HttpResponse<String> answer = send("PUT", path, example.toString(), TEAM);
        send("DELETE", path, null, TEAM, "If-Match", tag(path, TEAM));
        return answer;
    }

    private HttpResponse<String> proven(ObjectNode example) {
        String address = me + "@sample.example";
        ObjectNode wish = api().request("PUT /api/notices").put("email", address);
        assertThat(mine("PUT", "/api/notices", wish).statusCode()).isEqualTo(200);
        await(() -> assertThat(Mails.to(address)).isNotEmpty());
        return mine("POST", "/api/notices/confirmation", example.put("number", number(address)));
    }

    private static String number(String address) {
        try {
            return found(
                    "(?s)Ihre Nummer ist (\\d{6})",
                    Mails.to(address).getFirst().getContent().toString());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a person whom no other test knows. */
    private HttpResponse<String> mine(String method, String path, ObjectNode body) {
        String token = TestPlatform.get().issuer().token(me, KITA);
        return send(method, path, body.toString(), null, "Authorization", "Bearer " + token);
    }
}
