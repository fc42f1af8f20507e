package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.calendar.LocalDays;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A warm hand-over on the pages and over the API, from the form to what the family sees of it. */
class HandOverPagesTest extends PageReader {
    private final String family = "H" + UUID.randomUUID().toString().substring(0, 8);
    private final String reach = "0511 123 45, Mo–Do 8–12 Uhr, " + family.toLowerCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(LocalDays.ZONE);

    private Map<String, List<String>> filled(String... scopes) {
        Map<String, List<String>> form = fields(
                "key",
                key(),
                "offer",
                PARENT_CAFE,
                "child.givenName",
                "Mia",
                "child.familyName",
                family,
                "child.birthDate",
                today.minusMonths(4).toString(),
                "municipality",
                "03241005",
                "consent.recipient",
                CENTRE.organization(),
                "consent.givenBy",
                "ONE_PARENT",
                "consent.how",
                "PAPER",
                "consent.expiresOn",
                today.plusYears(1).toString(),
                "consent.textVersion",
                "2026-2",
                "concern",
                "DEVELOPMENT",
                "handOver.way",
                "MEETING",
                "handOver.reach",
                reach);
        form.put("consent.scopes", scopes.length == 0 ? ALL_SCOPES : List.of(scopes));
        return form;
    }

    private JsonNode sent(String way) {
        Map<String, Object> body = submission(PARENT_CAFE, family);
        body.put("handOver", Map.of("way", way, "reach", reach));
        return submitted(body, MIDWIFE);
    }

    private String id(String way) {
        return sent(way).path("id").asString();
    }

    private String version(String id, Membership as) {
        return found("name=\"version\" value=\"([0-9]+)\"", page("/" + id, as));
    }

    private String post(String id, String what, Membership as, String... more) {
        Map<String, List<String>> form = fields(more);
        form.put("version", List.of(version(id, as)));
        return page(leadsTo(sendForm("/" + id + "/hand-over" + what, form, as)), as);
    }

    private String received() {
        return page("/worklists/received?limit=100", CENTRE);
    }

    private HttpResponse<String> put(String id, @Nullable Membership as, Map<String, Object> body) {
        String tag = get("/api/referrals/" + id, MIDWIFE)
                .headers()
                .firstValue("ETag")
                .orElse("\"v1\"");
        return send(
                "PUT",
                "/api/referrals/" + id + "/hand-over",
                JsonMapper.shared().writeValueAsString(body),
                as,
                "If-Match",
                tag);
    }

    private JsonNode handOver(String id, Membership as) {
        return json(get("/api/referrals/" + id, as)).path("handOver");
    }

    @Test
    void fromTheFormToTheDayThatIsAgreedAndWhatBecameOfIt() {
        String sent = shown(sendForm("/new", filled(), MIDWIFE), 200);
        String id = found("href=\"/referrals/([0-9a-f-]{36})\"", sent);

        assertThat(received())
                .contains("Übergabe gemeinsam (Gemeinsames Treffen mit der Familie): bitte melden", reach)
                .contains("href=\"tel:051112345\"")
                .contains("aria-label=\"Wir haben gesprochen: Mia " + family + "\"");
        assertThat(page("/" + id, CENTRE)).contains("möchte gemeinsam übergeben", reach, "Wir haben gesprochen");
        assertThat(page("/" + id, MIDWIFE)).contains("noch nicht geantwortet", "Wunsch ändern");

        String accepted = leadsTo(sendForm("/" + id + "/moves/accept", fields("version", version(id, CENTRE)), CENTRE));
        assertThat(page(accepted, CENTRE)).contains("Ist die gemeinsame Übergabe schon verabredet?");

        String day = today.plusDays(5).toString();
        assertThat(post(id, "/answer", CENTRE, "day", day, "time", "9.30", "reach", "05131 99 88"))
                .contains("Die vermittelnde Stelle sieht Ihre Antwort.", "Verabredet: ");
        assertThat(page("/" + id, MIDWIFE)).contains("Verabredet: ", "09:30", "href=\"tel:051319988\"");
        assertThat(page("/worklists/sent?limit=100", MIDWIFE)).contains("05131 99 88");

        assertThat(post(id, "/note", MIDWIFE, "what", "TOOK_PLACE", "comment", "Es war gut."))
                .contains("Die gemeinsame Übergabe hat stattgefunden.", "Es war gut.")
                .doesNotContain(reach);
        assertThat(page("/" + id, CENTRE))
                .contains("hat stattgefunden", "Es war gut.")
                .doesNotContain(reach);
        assertThat(received()).doesNotContain(reach);
    }

    @Test
    void withoutFeedbackTheFormSaysSoAndOffersToGoOnWithout() {
        Map<String, List<String>> form = filled("TRANSMISSION");

        String again = shown(sendForm("/new", form, MIDWIFE), 422);
        assertThat(again)
                .contains("Gemeinsam übergeben geht nur mit der Einwilligung in die Rückmeldung")
                .contains("name=\"alone\"", "href=\"#handOver.way\"");

        form.put("alone", List.of("yes"));
        String alone = shown(sendForm("/new/alone", form, MIDWIFE), 200);
        assertThat(alone).contains("value=\"" + family + "\"").doesNotContain(reach, "name=\"alone\"");
        form.keySet().removeIf(field -> field.startsWith("handOver") || field.equals("alone"));
        String id = found("href=\"/referrals/([0-9a-f-]{36})\"", shown(sendForm("/new", form, MIDWIFE), 200));
        assertThat(page("/" + id, MIDWIFE))
                .contains("Dafür braucht es die Einwilligung der Familie in die Rückmeldung")
                .doesNotContain("action=\"/referrals/" + id + "/hand-over\"");
        HttpResponse<String> refused = put(id, MIDWIFE, Map.of("way", "CALL", "reach", reach));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("hand-over.no-feedback");
    }

    @Test
    void whatTheFamilyTakesBackHidesHowBothCanBeReachedOnPagesListsAndOverTheApi() {
        String id = id("CALL");
        assertThat(move(id, "hand-over/answer", Map.of("reach", "05131 77 66"), CENTRE)
                        .statusCode())
                .isEqualTo(200);
        String old = version(id, CENTRE);
        leadsTo(sendForm("/" + id + "/withdrawal", fields("scopes", "FEEDBACK"), MIDWIFE));

        assertThat(page("/" + id, CENTRE)).contains(family).doesNotContain(reach, "Wir haben gesprochen");
        assertThat(page("/" + id, MIDWIFE)).doesNotContain(reach, "05131 77 66");
        assertThat(received()).contains(family).doesNotContain(reach);
        for (Membership side : List.of(MIDWIFE, CENTRE)) {
            assertThat(get("/api/referrals/" + id, side).body()).doesNotContain(reach, "05131 77 66");
        }
        assertThat(get("/api/worklists/received?limit=100", CENTRE).body()).contains(family);
        assertThat(json(get("/api/worklists/received?limit=100", CENTRE))
                        .path("items")
                        .valueStream()
                        .filter(line -> line.path("id").asString().equals(id))
                        .toList())
                .allSatisfy(line -> assertThat(line.has("handOver")).isFalse());
        assertThat(leadsTo(sendForm("/" + id + "/hand-over/note", fields("version", old, "what", "SPOKEN"), CENTRE)))
                .isEqualTo("/" + id + "?changed");
        assertThat(move(id, "hand-over/note", Map.of("what", "SPOKEN"), CENTRE).statusCode())
                .isEqualTo(403);
    }

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
        assertThat(send("PUT", "/api/referrals/" + id + "/hand-over", "{}", MIDWIFE)
                        .statusCode())
                .isBetween(422, 428);
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
    void theFamilySeesThatBothHandOverTogetherUnlessPlacesAreHidden() throws IOException {
        JsonNode sent = sent("ACCOMPANIED");
        String id = sent.path("id").asString();
        String code = sent.path("pathCode").asString();
        assertThat(shown(openWay(code, "2468"), 200))
                .contains("möchte gemeinsam mit Beispiel-Familienzentrum Garbsen übergeben");
        move(id, "hand-over/answer", Map.of("day", today.plusDays(9).toString(), "time", "08:15"), CENTRE);

        String together =
                "Die Fachkraft, die Sie kennt, und Beispiel-Familienzentrum Garbsen übergeben gemeinsam. Ihre Fachkraft geht mit Ihnen zum ersten Termin.";
        assertThat(shown(openWay(code, "2468"), 200))
                .contains(together, "08:15")
                .doesNotContain(reach);
        assertThat(shown(openWay(code, "2468", "?lang=en"), 200)).contains("hand over together. Your professional");
        assertThat(letter(id)).contains("Ihre Fachkraft geht mit Ihnen zum ersten Termin.", "08:15");

        move(id, "protection", Map.of("hides", true), MIDWIFE);
        assertThat(shown(openWay(code, "2468"), 200)).doesNotContain("übergeben gemeinsam", "08:15");
        assertThat(letter(id)).doesNotContain("ersten Termin", "08:15");
    }

    private String letter(String id) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(download("/" + id + "/letter", "", MIDWIFE).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aDraftKeepsTheWish() {
        String draft = key();
        Map<String, List<String>> typed = new LinkedHashMap<>(filled());
        typed.put("key", List.of(draft));
        String address = "/drafts/" + draft + "?page=page-one&count=1&seen=0";
        assertThat(send("PUT", address, encoded(typed), MIDWIFE, "Content-Type", FORM, "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);

        String opened = page("/new?draft=" + draft, MIDWIFE);
        assertThat(opened).contains("value=\"" + reach + "\"");
        assertThat(found("(<option value=\"MEETING\"[^>]*>)", opened)).contains("selected");
        assertThat(found("(<details[^>]*id=\"hand-over\"[^>]*>)", opened)).contains("open");
        assertThat(found("(<details[^>]*id=\"hand-over\"[^>]*>)", page("/new?offer=" + PARENT_CAFE, MIDWIFE)))
                .as("folded away while nobody wants it")
                .doesNotContain("open");
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

    private HttpResponse<String> handedOn(String first, Map<String, Object> next) {
        return post("/api/referrals/" + first + "/handovers", next, CENTRE, "Idempotency-Key", key());
    }

    @Test
    void allOfItSpeaksEnglishWhenAsked() {
        String id = id("HOME_VISIT");
        assertThat(page("/" + id + "?lang=en", CENTRE)).contains("Visit together at the family", "We have spoken");
        assertThat(page("/" + id + "?lang=en", MIDWIFE)).contains("The other side has not answered yet");
        assertThat(page("/worklists/received?limit=100&lang=en", CENTRE)).contains("please get in touch");
        assertThat(page("/new?lang=en&offer=" + PARENT_CAFE, MIDWIFE)).contains("Hand over together (optional)");
    }
}
