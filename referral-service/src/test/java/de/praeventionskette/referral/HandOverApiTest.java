package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A warm hand-over over the API: who may, who may not, and what is wrong is named. */
class HandOverApiTest extends HandOverReader {
    @Test
    void anotherProgramWishesChangesAnswersNotesAndTakesBack() {
        String id =
                submitted(submission(PARENT_CAFE, family), MIDWIFE).path("id").asString();
        assertThat(put(id, MIDWIFE, Map.of("way", "CALL", "reach", reach)).statusCode())
                .isEqualTo(200);
        assertThat(handOver(id, CENTRE).path("reach").asString()).isEqualTo(reach);
        assertThat(move(id, "hand-over/answer", Map.of("day", today.plusDays(2).toString(), "time", "14:00"), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(handOver(id, MIDWIFE).at("/answer/time").asString()).isEqualTo("14:00");
        assertThat(handOver(id, MIDWIFE).path("state").asString()).isEqualTo("AGREED");

        String tag = get("/api/referrals/" + id, MIDWIFE)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String address = "/api/referrals/" + id + "/hand-over";
        assertThat(send("DELETE", address, null, CENTRE, "If-Match", tag).statusCode())
                .isEqualTo(403);
        assertThat(send("DELETE", address, null, MIDWIFE, "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(handOver(id, CENTRE).isMissingNode()).isTrue();
        assertThat(move(id, "hand-over/note", Map.of("what", "SPOKEN"), CENTRE).body())
                .contains("hand-over.not-wished");
    }

    @Test
    void whoMayNotHearsNoAndWhatIsWrongIsNamed() {
        String id = id("CALL");
        Map<String, Object> wish = Map.of("way", "CALL", "reach", reach);
        assertThat(put(id, CENTRE, wish).statusCode()).isEqualTo(403);
        assertThat(put(id, EARLY, wish).statusCode()).isEqualTo(404);
        assertThat(put(id, OFFICER, wish).statusCode()).isEqualTo(403);
        assertThat(put(id, null, wish).statusCode()).isEqualTo(401);
        assertThat(put(id, MIDWIFE, Map.of("way", "CALL", "reach", "x".repeat(201)))
                        .body())
                .contains("\"field\":\"reach\"");
        assertThat(put(id, MIDWIFE, Map.of("reach", reach)).body()).contains("\"field\":\"way\"");
        assertThat(put(id, MIDWIFE, Map.of("way", "PIGEON", "reach", reach)).statusCode())
                .isBetween(400, 422);
        assertThat(send(
                                "PUT",
                                "/api/referrals/" + id + "/hand-over",
                                JsonMapper.shared().writeValueAsString(wish),
                                MIDWIFE)
                        .statusCode())
                .as("without the version that it is based on")
                .isEqualTo(428);
        assertThat(move(id, "hand-over/answer", Map.of("day", "2020-01-01"), CENTRE)
                        .body())
                .contains("\"field\":\"day\"");
        assertThat(move(id, "hand-over/answer", Map.of("reach", "x"), MIDWIFE).statusCode())
                .isEqualTo(403);
        assertThat(move(id, "hand-over/note", Map.of(), CENTRE).statusCode()).isEqualTo(422);

        Map<String, List<String>> wrong = fields("version", version(id, CENTRE), "day", "31.02.2026", "time", "25:00");
        String again = shown(sendForm("/" + id + "/hand-over/answer", wrong, CENTRE), 422);
        assertThat(again)
                .contains("href=\"#answer-day\"", "href=\"#answer-time\"", "id=\"answer-time-error\"", "31.02.2026");
        assertThat(sendForm("/" + id + "/hand-over/note", fields("what", "SPOKEN"), CENTRE)
                        .statusCode())
                .isEqualTo(428);
        assertThat(sendForm("/" + id + "/hand-over", fields("version", "1", "way", "CALL", "reach", "x"), EARLY)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHandsTheFamilyOnToAnotherOrganizationMayWishTheSame() {
        String first =
                submitted(submission(PARENT_CAFE, family), MIDWIFE).path("id").asString();
        move(first, "acceptance", Map.of(), CENTRE);
        Map<String, Object> next = new LinkedHashMap<>(Map.of("offer", EARLY_SUPPORT, "concern", "DEVELOPMENT"));
        next.put("handOver", Map.of("way", "CALL", "reach", reach));
        next.put("consent", consent("TRANSMISSION"));
        assertThat(handedOn(first, next).body()).contains("consent.hand-over-without-feedback");

        next.put("consent", consent());
        String second = json(handedOn(first, next)).path("id").asString();
        assertThat(handOver(second, EARLY).path("reach").asString()).isEqualTo(reach);
        assertThat(handOver(first, CENTRE).isMissingNode()).isTrue();
    }
}
