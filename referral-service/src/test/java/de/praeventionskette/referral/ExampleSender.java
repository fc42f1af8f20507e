package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.DescribedApi;
import de.praeventionskette.kit.testing.SentExamples.Way;
import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who copies the examples of the described API, and brings about what each of them starts from. */
abstract class ExampleSender extends PageReader {
    DescribedApi api() {
        return DescribedApi.of(get("/api/openapi", null));
    }

    JsonNode submittedFor(String offer) {
        return json(
                once(201, "/api/referrals", api().request("POST /api/referrals").put("offer", offer), MIDWIFE));
    }

    String requested() {
        return submittedFor(PARENT_CAFE).path("id").asString();
    }

    String requestedOfTeam() {
        return submittedFor(TEAM_HELP).path("id").asString();
    }

    String accepted() {
        return moved(requested(), "acceptance", Map.of());
    }

    String started() {
        return moved(accepted(), "start", Map.of());
    }

    String held() {
        return moved(started(), "hold", Map.of("reason", "NO_CAPACITY"));
    }

    String completed() {
        return moved(started(), "completion", Map.of("outcome", "HELP_GIVEN"));
    }

    private String moved(String id, String move, Map<String, Object> body) {
        HttpResponse<String> answer = move(id, move, body, CENTRE);
        assertThat(answer.statusCode()).as(move + ": " + answer.body()).isEqualTo(200);
        return id;
    }

    /** Takes a step with a referral, to the version that is stored. */
    Way step(String what, Membership who, Supplier<String> referral) {
        return example -> versioned("POST", referral.get(), "/" + what, example, who);
    }

    HttpResponse<String> versioned(String method, String id, String what, ObjectNode body, Membership who) {
        String path = "/api/referrals/" + id;
        return send(method, path + what, body.toString(), who, "If-Match", tag(path, who));
    }

    String tag(String path, Membership who) {
        return get(path, who).headers().firstValue("ETag").orElseThrow();
    }

    HttpResponse<String> once(String path, ObjectNode body, Membership who) {
        return send("POST", path, body.toString(), who, "Idempotency-Key", key());
    }

    HttpResponse<String> once(int status, String path, ObjectNode body, Membership who) {
        HttpResponse<String> answer = once(path, body, who);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(status);
        return answer;
    }

    /** A code of the father, who may look at one referral only. */
    JsonNode fatherOf(String referral) {
        ObjectNode role = api().request("POST /api/referrals/{id}/guardians");
        return json(once(201, "/api/referrals/" + referral + "/guardians", role, MIDWIFE));
    }
}
