package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Access;
import de.praeventionskette.kit.security.EndpointCatalogue;
import de.praeventionskette.kit.security.EndpointCatalogue.Endpoint;
import de.praeventionskette.local.platform.Membership;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All endpoints × all roles, and every step of a referral by those whom it does not concern. */
class AccessTest extends ReferralSystem {
    private static final Set<String> OPEN =
            Set.of("/api/family/withdrawal", "/api/family/way", "/api/family/nobody-called");
    private static final Map<String, Map<String, Object>> MOVES = Map.of(
            "acceptance", Map.of(),
            "rejection", Map.of("reason", "LANGUAGE"),
            "start", Map.of(),
            "hold", Map.of("reason", "LANGUAGE"),
            "resumption", Map.of(),
            "completion", Map.of("outcome", "HELP_GIVEN"),
            "failure", Map.of("reason", "LANGUAGE"),
            "cancellation", Map.of("reason", "LANGUAGE"),
            "contact", Map.of("contact", "CONTACT_MADE"),
            "correction", Map.of("reason", "DUPLICATE"));

    @Autowired
    EndpointCatalogue catalogue;

    private List<Endpoint> api() {
        return catalogue.all().stream()
                .filter(endpoint -> endpoint.handler().contains("de.praeventionskette.referral"))
                .filter(endpoint -> endpoint.pattern().startsWith("/api/"))
                .filter(endpoint -> !endpoint.pattern().endsWith("/stream"))
                .toList();
    }

    private int status(Endpoint endpoint, @Nullable Membership as) {
        String path = endpoint.pattern().replaceAll("\\{[a-z]+}", "no-such-thing");
        String body = endpoint.method().equals("GET") ? null : "{}";
        return send(endpoint.method(), path, body, as, "If-Match", "\"v1\"", "Idempotency-Key", key())
                .statusCode();
    }

    @Test
    void everyEndpointSaysWhoMayCallItAndOnlyTheFamilysNeedsNoSignIn() {
        assertThat(catalogue.undeclared()).isEmpty();
        assertThat(api()).hasSizeGreaterThan(20);
        assertThat(api().stream().filter(endpoint -> endpoint.access() instanceof Access.Open))
                .extracting(Endpoint::pattern)
                .containsExactlyInAnyOrderElementsOf(OPEN);
        assertThat(api().stream().filter(endpoint -> !(endpoint.access() instanceof Access.Open)))
                .allSatisfy(endpoint -> assertThat(status(endpoint, null))
                        .as(endpoint.toString())
                        .isEqualTo(401));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyRolesThatAreNamedGetBeyondTheDoor(Role role) {
        Membership membership = Membership.in("03241", "some-organization", role.name());
        for (Endpoint endpoint : api()) {
            boolean allowed = switch (endpoint.access()) {
                case Access.Open _ -> true;
                case Access.Only(Set<Role> roles) -> roles.contains(role);
                case Access.Undeclared _ -> false;
            };
            int status = status(endpoint, membership);
            if (allowed) {
                assertThat(status).as(endpoint + " as " + role).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(endpoint + " as " + role).isEqualTo(403);
            }
        }
    }

    @Test
    void whoIsOnNeitherSideDoesNotLearnThatThereIsAReferral() {
        String id = submitted(submission(TEAM_HELP, "Fremd"), MIDWIFE).get("id").asString();
        Membership elsewhere = Membership.in("16072", "sample-hebamme-garbsen", "PROFESSIONAL");

        for (Membership stranger : List.of(EARLY, OTHER_TEAM, elsewhere)) {
            assertThat(get("/api/referrals/" + id, stranger).statusCode()).isEqualTo(404);
            MOVES.forEach((move, body) -> assertThat(
                            post("/api/referrals/" + id + "/" + move, body, stranger, "If-Match", "\"v1\"")
                                    .statusCode())
                    .as(move + " by " + stranger.id())
                    .isEqualTo(404));
            assertThat(post("/api/referrals/" + id + "/consent/withdrawal", Map.of("scopes", List.of("PATH")), stranger)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get("/api/worklists/received", stranger).body()).doesNotContain(id);
            assertThat(get("/api/worklists/sent", stranger).body()).doesNotContain(id);
        }
    }

    @Test
    void aChangeNamesTheVersionThatItIsBasedOn() {
        String id =
                submitted(submission(PARENT_CAFE, "Stand"), MIDWIFE).get("id").asString();

        assertThat(post("/api/referrals/" + id + "/acceptance", Map.of(), CENTRE)
                        .statusCode())
                .isEqualTo(428);
        assertThat(post("/api/referrals/" + id + "/acceptance", Map.of(), CENTRE, "If-Match", "\"v9\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(move(id, "start", Map.of(), CENTRE).statusCode())
                .as("not accepted yet")
                .isEqualTo(409);
        assertThat(move(id, "rejection", Map.of("reason", "OTHER"), CENTRE).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aSubmissionWithoutAKeyOrWithABadFieldIsAnsweredClearly() {
        assertThat(post("/api/referrals", submission(PARENT_CAFE, "Ohne"), MIDWIFE)
                        .statusCode())
                .isEqualTo(400);
        var body = submission("no-such-offer", "Falsch");
        body.put("municipality", "99999999");
        body.put("concern", "GOSSIP");
        var answer = post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("offer", "municipality", "concern");
    }

    @Test
    void aRepeatedRequestAnswersTheSameAndTheKeyWorksForNothingElse() {
        String key = key();
        var body = submission(PARENT_CAFE, "Doppelklick");
        var first = post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key);
        var again = post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key);
        body.put("message", "another");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key).statusCode())
                .isEqualTo(422);
    }

    @Test
    void everyOperationIsDescribed() {
        var operations = json(get("/api/openapi", null)).get("paths");

        assertThat(operations.propertyNames()).contains("/api/referrals", "/api/referrals/{id}/acceptance");
        operations.forEach(path -> path.forEach(
                operation -> assertThat(operation.path("summary").asString("")).isNotBlank()));
    }
}
