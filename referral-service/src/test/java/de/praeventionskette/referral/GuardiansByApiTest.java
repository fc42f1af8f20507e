package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done with guardians' codes by other programs, and by those who must not. */
class GuardiansByApiTest extends TwoGuardians {
    @Test
    void whatIsNotMeantForOneAnswersLikeWhatIsNotThere() {
        String support = joined(hers);
        String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", shown(openWay(his, HIS_PIN), 200));

        for (String referral : List.of(support, UUID.randomUUID().toString())) {
            assertThat(sendForm("/family/way/nobody-called", fields("ticket", ticket, "referral", referral), null)
                            .statusCode())
                    .isEqualTo(404);
            String after = shown(
                    sendForm(
                            "/family/way/withdrawal",
                            fields("ticket", ticket, "referral", referral, "scopes", "STATISTICS", "secrecy", "yes"),
                            null),
                    200);
            assertThat(after).contains("value=\"STATISTICS\"").doesNotContain(support);
            assertThat(post(
                                    "/api/family/nobody-called",
                                    Map.of("pathCode", his, "pin", HIS_PIN, "referral", referral),
                                    null)
                            .statusCode())
                    .isEqualTo(404);
        }
        HttpResponse<String> letter = sendForm("/" + support + "/letter", fields("pathCode", his), MIDWIFE);
        assertThat(letter.body())
                .as("a letter carries no code that does not open it")
                .contains("Zu diesem Weg-Code gibt es keinen Weg");
    }

    @Test
    void byApiTheSameAndNobodyElseMay() {
        JsonNode all = known(cafe, MIDWIFE);
        assertThat(all).hasSize(2);
        assertThat(all.path(0).has("role")).isFalse();
        assertThat(all.path(1).path("role").asString()).isEqualTo("FATHER");
        String father = all.path(1).path("guardian").asString();

        Map<String, Map<String, Object>> acts = Map.of(
                "",
                Map.of("role", "MOTHER"),
                "/brought",
                Map.of("pathCode", his),
                "/" + father + "/view",
                Map.of("shows", false),
                "/" + father + "/path-code",
                Map.of(),
                "/" + father + "/closing",
                Map.of());
        acts.forEach((what, body) -> {
            assertThat(guardians(cafe, what, body, CENTRE).statusCode())
                    .as(what)
                    .isEqualTo(403);
            assertThat(guardians(cafe, what, body, EARLY).statusCode()).as(what).isEqualTo(404);
        });
        String fresh = json(guardians(cafe, "/" + father + "/path-code", Map.of(), MIDWIFE))
                .path("pathCode")
                .asString();
        assertThat(referrals(fresh, HIS_PIN)).containsExactly(cafe);
        assertThat(guardians(cafe, "", Map.of("role", "MOTHER"), MIDWIFE).statusCode())
                .isEqualTo(201);
        assertThat(guardians(cafe, "", Map.of(), MIDWIFE).body()).contains("\"role\"");
        assertThat(guardians(cafe, "/" + father + "/view", Map.of(), MIDWIFE).body())
                .contains("\"shows\"");
        assertThat(guardians(cafe, "/nobody/closing", Map.of(), MIDWIFE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProfessionalWithHisCodeSeesOneCodeAndNotWhose() {
        Map<String, Object> next = submission(EARLY_SUPPORT, family);
        next.put("pathCode", his);
        String theirs = submitted(next, CENTRE).path("id").asString();

        assertThat(known(theirs, CENTRE)).hasSize(1);
        assertThat(page("/" + theirs + "/guardians", CENTRE))
                .contains("Der Code, mit dem diese Vermittlung begann oder anknüpfte")
                .doesNotContain("<h2 class=\"h5\" id=\"guardian-1\"");
        assertThat(referrals(hers, HER_PIN)).containsExactly(cafe);
        assertThat(referrals(his, HIS_PIN)).containsExactly(theirs, cafe);
    }
}
