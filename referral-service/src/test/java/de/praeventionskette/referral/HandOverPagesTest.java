package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A warm hand-over on the pages and over the API, from the form to what the family sees of it. */
class HandOverPagesTest extends HandOverReader {
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
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.has("handOver")).isFalse());
        assertThat(leadsTo(sendForm("/" + id + "/hand-over/note", fields("version", old, "what", "SPOKEN"), CENTRE)))
                .isEqualTo("/" + id + "?changed");
        assertThat(move(id, "hand-over/note", Map.of("what", "SPOKEN"), CENTRE).statusCode())
                .isEqualTo(403);
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
    void allOfItSpeaksEnglishWhenAsked() {
        String id = id("HOME_VISIT");
        assertThat(page("/" + id + "?lang=en", CENTRE)).contains("Visit together at the family", "We have spoken");
        assertThat(page("/" + id + "?lang=en", MIDWIFE)).contains("The other side has not answered yet");
        assertThat(page("/worklists/received?limit=100&lang=en", CENTRE)).contains("please get in touch");
        assertThat(page("/new?lang=en&offer=" + PARENT_CAFE, MIDWIFE)).contains("Hand over together (optional)");
    }
}
