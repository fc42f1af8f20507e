package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.testing.DescribedApi;
import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People copy the examples of the described API: each is there, fits what is described, and works. Only ids are replaced. */
class ApiExamplesTest extends ReferralSystem {
    private DescribedApi api() {
        return DescribedApi.of(get("/api/openapi", null));
    }

    private JsonNode submittedFor(String offer) {
        ObjectNode example = api().request("POST /api/referrals").put("offer", offer);
        HttpResponse<String> answer = post("/api/referrals", example, MIDWIFE, "Idempotency-Key", key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private String referral() {
        return submittedFor(PARENT_CAFE).path("id").asString();
    }

    /** Does it with the example, to the version that is stored. */
    private void does(Membership who, String what, String id) {
        HttpResponse<String> seen = get("/api/referrals/" + id, who);
        HttpResponse<String> answer = post(
                "/api/referrals/" + id + "/" + what,
                api().request("POST /api/referrals/{id}/" + what),
                who,
                "If-Match",
                seen.headers().firstValue("ETag").orElseThrow());
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(200);
    }

    private void accepted(String operation, ObjectNode example, @Nullable Membership who) {
        String[] parts = operation.split(" ");
        HttpResponse<String> answer = send(parts[0], parts[1], example.toString(), who, "Idempotency-Key", key());
        assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isBetween(200, 204);
    }

    @Test
    void everyRequestHasAnExampleAndEveryExampleFitsWhatIsDescribed() {
        assertThat(api().withoutExample()).isEmpty();
        assertThat(api().wrongExamples()).isEmpty();
    }

    @Test
    void aReferralGoesItsWayByTheExamples() {
        String id = referral();
        does(MIDWIFE, "question", id);
        does(CENTRE, "acceptance", id);
        does(CENTRE, "contact", id);
        does(CENTRE, "start", id);
        does(CENTRE, "hold", id);
        does(CENTRE, "resumption", id);
        does(CENTRE, "completion", id);
        does(CENTRE, "reopening", id);
        does(MIDWIFE, "protection", id);
    }

    @Test
    void aReferralEndsEarlyByTheExamples() {
        does(CENTRE, "rejection", referral());
        does(MIDWIFE, "cancellation", referral());
        does(MIDWIFE, "correction", referral());
        String id = referral();
        does(CENTRE, "acceptance", id);
        does(CENTRE, "failure", id);
    }

    @Test
    void aTeamPassesOnAndAProviderHandsOverByTheExamples() {
        does(TEAM, "assignment", submittedFor(TEAM_HELP).path("id").asString());
        String id = referral();
        does(CENTRE, "acceptance", id);

        ObjectNode handOver =
                api().request("POST /api/referrals/{id}/handovers").put("offer", EARLY_SUPPORT);
        accepted("POST /api/referrals/" + id + "/handovers", handOver, CENTRE);
    }

    @Test
    void aFamilyAllowsAndTakesBackByTheExamples() {
        JsonNode sent = submittedFor(PARENT_CAFE);
        String id = sent.path("id").asString();
        String code = sent.path("pathCode").asString();
        does(MIDWIFE, "consent", id);
        does(MIDWIFE, "consent/withdrawal", id);

        accepted("POST /api/family/way", api().request("POST /api/family/way").put("pathCode", code), null);
        ObjectNode nobodyCalled = api().request("POST /api/family/nobody-called");
        accepted(
                "POST /api/family/nobody-called",
                nobodyCalled.put("pathCode", code).put("referral", id),
                null);
        ObjectNode withdrawal = api().request("POST /api/family/withdrawal");
        accepted("POST /api/family/withdrawal", withdrawal.put("pathCode", code), null);
    }

    @Test
    void aFamilyIsAskedAndAnOrganizationSetsItsWaysByTheExamples() {
        ObjectNode question = api().request("POST /api/consent-requests");
        question.putArray("offers").add(PARENT_CAFE).add(TEAM_HELP);
        accepted("POST /api/consent-requests", question, MIDWIFE);
        Membership another = Membership.in("03241", "sample-kita-garbsen", "PROVIDER");
        accepted("PUT /api/deadlines", api().request("PUT /api/deadlines"), another);
        accepted("POST /api/reasons", api().request("POST /api/reasons"), another);
        accepted("PUT /api/notices", api().request("PUT /api/notices"), another);
    }
}
