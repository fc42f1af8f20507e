package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The wrong person knows the code: the family gets another one, and the old one opens nothing any more. */
class FamilyGetsANewCodeTest extends PageReader {
    private HttpResponse<String> renewed(String id, String key) {
        return post("/api/referrals/" + id + "/path-code", Map.of(), MIDWIFE, "Idempotency-Key", key);
    }

    private int opens(String code) {
        return post("/api/family/way", Map.of("pathCode", code, "pin", "2468"), null)
                .statusCode();
    }

    @Test
    void theNewCodeOpensTheSameWayAndTheOldOneNothing() {
        JsonNode sent = submitted(submission(PARENT_CAFE, "Code"), MIDWIFE);
        String id = sent.path("id").asString();
        String old = sent.path("pathCode").asString();
        String key = key();

        String fresh = json(renewed(id, key)).path("pathCode").asString();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(json(renewed(id, key)).path("pathCode").asString())
                .as("a repeat gives the same")
                .isEqualTo(fresh);
        assertThat(opens(old)).isEqualTo(422);
        assertThat(opens(fresh)).isEqualTo(200);
        String newest = json(renewed(id, key())).path("pathCode").asString();
        assertThat(renewed(id, key).statusCode())
                .as("never back to an older one")
                .isEqualTo(409);
        assertThat(opens(fresh)).isEqualTo(422);
        assertThat(opens(newest)).isEqualTo(200);
    }

    @Test
    void theReferringSideGivesItOutOnThePage() {
        String id =
                submitted(submission(PARENT_CAFE, "Code"), MIDWIFE).path("id").asString();
        String key = found(
                "action=\"/referrals/[^\"]+/code\"[^>]*>.*?name=\"key\" value=\"([^\"]+)\"",
                page("/" + id, MIDWIFE).replace('\n', ' '));

        String shown = shown(sendForm("/" + id + "/code", fields("key", key), MIDWIFE), 200);

        assertThat(shown).contains("Der alte Code öffnet ab sofort nichts mehr.", "Begleitschreiben");
        assertThat(opens(found("class=\"rf-code\">([^<]+)<", shown))).isEqualTo(200);
    }

    @Test
    void onlyTheReferringSideAndOnlyWhereTheFamilyWantedAPath() {
        String id = submitted(submission(PARENT_CAFE, "Code", "TRANSMISSION"), MIDWIFE)
                .path("id")
                .asString();

        assertThat(renewed(id, key()).body()).contains("path-code.no-path");
        assertThat(page("/" + id, MIDWIFE)).doesNotContain("Neuen Weg-Code ausstellen");
        assertThat(post("/api/referrals/" + id + "/path-code", Map.of(), CENTRE, "Idempotency-Key", key())
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/api/referrals/" + id + "/path-code", Map.of(), EARLY, "Idempotency-Key", key())
                        .statusCode())
                .isEqualTo(404);
    }
}
