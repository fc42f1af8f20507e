package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why something did not go on, in the words of whoever decided, and a word to the other side with each step. */
class SidesSayWhyTest extends ReferralSystem {
    private String worded(String code, String german, String english, Membership as) {
        HttpResponse<String> answer = post(
                "/api/reasons",
                Map.of("code", code, "german", german, "english", english),
                as,
                "Idempotency-Key",
                key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    private String submitted(String... scopes) {
        return submitted(submission(PARENT_CAFE, "Warum", scopes), MIDWIFE)
                .path("id")
                .asString();
    }

    private JsonNode seen(String id, Membership as) {
        return json(get("/api/referrals/" + id, as));
    }

    @Test
    void anOrganizationSaysNoInItsOwnWordsAndTheSenderReadsThemInBothLanguages() {
        String wording = worded("NO_CAPACITY", "Gruppe ruht in den Ferien", "Group rests in the holidays", CENTRE);
        String id = submitted();

        HttpResponse<String> answer = move(
                id,
                "rejection",
                Map.of("reason", "NO_CAPACITY", "wording", wording, "comment", "Ab September wieder"),
                CENTRE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode course = seen(id, MIDWIFE).path("course");
        assertThat(course.path("reason").asString()).isEqualTo("NO_CAPACITY");
        assertThat(course.path("wording").path("german").asString()).isEqualTo("Gruppe ruht in den Ferien");
        assertThat(course.path("wording").path("english").asString()).isEqualTo("Group rests in the holidays");
        JsonNode last = seen(id, MIDWIFE).path("history").path(1);
        assertThat(last.path("comment").asString()).isEqualTo("Ab September wieder");
        assertThat(last.path("by").asString()).isEqualTo("RECEIVER");
        assertThat(get("/" + id, MIDWIFE, "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains("Group rests in the holidays", "Ab September wieder", "Find another offer");
    }

    @Test
    void whatIsNoLongerOfferedStaysReadableButCannotBeChosen() {
        String wording = worded("LANGUAGE", "Nur mit Dolmetscher", "With an interpreter only", CENTRE);
        String before = submitted();
        String after = submitted();
        Map<String, Object> why = Map.of("reason", "LANGUAGE", "wording", wording);
        assertThat(move(before, "rejection", why, CENTRE).statusCode()).isEqualTo(200);

        assertThat(post("/api/reasons/" + wording + "/retirement", Map.of(), CENTRE)
                        .statusCode())
                .isEqualTo(200);

        assertThat(seen(before, MIDWIFE)
                        .path("course")
                        .path("wording")
                        .path("german")
                        .asString())
                .isEqualTo("Nur mit Dolmetscher");
        HttpResponse<String> refused = move(after, "rejection", why, CENTRE);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"wording\"", "reason.not-yours");
        assertThat(seen(after, CENTRE).path("course").path("state").asString()).isEqualTo("REQUESTED");
    }

    @Test
    void nobodyChoosesTheWordsOfAnotherOrganizationOrPutsThemUnderAnotherReason() {
        String foreign = worded("OTHER", "Praxis geschlossen", "Practice closed", MIDWIFE);
        String own = worded("NOT_RESPONSIBLE", "Nur für Mitglieder", "For members only", CENTRE);
        String id = submitted();

        assertThat(move(id, "rejection", Map.of("reason", "OTHER", "wording", foreign), CENTRE)
                        .statusCode())
                .isEqualTo(422);
        assertThat(move(id, "rejection", Map.of("reason", "LANGUAGE", "wording", own), CENTRE)
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/reasons/" + foreign + "/retirement", Map.of(), CENTRE)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutFeedbackTheSenderReadsNoWordOfTheOtherSide() {
        String id = submitted("TRANSMISSION");
        move(id, "acceptance", Map.of("comment", "Wir rufen morgen an"), CENTRE);

        assertThat(get("/api/referrals/" + id, MIDWIFE).body()).doesNotContain("Wir rufen morgen an");
        assertThat(get("/api/referrals/" + id, CENTRE).body()).contains("Wir rufen morgen an");
    }

    @Test
    void aWordThatIsTooLongOrAWordingWithoutTextIsRefusedByName() {
        String id = submitted();

        HttpResponse<String> tooLong = move(id, "acceptance", Map.of("comment", "x".repeat(501)), CENTRE);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("\"comment\"", "Höchstens 500");
        HttpResponse<String> halfWorded = post(
                "/api/reasons", Map.of("code", "OTHER", "german", "Nur deutsch"), CENTRE, "Idempotency-Key", key());
        assertThat(halfWorded.statusCode()).isEqualTo(422);
        assertThat(halfWorded.body()).contains("\"english\"");
    }

    @Test
    void thePageOffersOwnReasonsUnderTheGeneralOne() {
        String wording = worded("OUT_OF_AREA", "Nur Kernstadt", "Town centre only", CENTRE);
        String id = submitted();

        assertThat(get("/" + id, CENTRE, "Accept", "text/html").body())
                .contains("<optgroup", "OUT_OF_AREA~" + wording, "Nur Kernstadt")
                .doesNotContain("??");
        assertThat(get("/reasons", CENTRE, "Accept", "text/html").body())
                .contains("Eigene Gründe", "Nur Kernstadt", "Town centre only")
                .doesNotContain("??");
    }
}
