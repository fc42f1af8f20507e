package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A family with a path code looks how things stand, says that nobody has called, and takes single things back. */
class FamilySeesItsWayTest extends PageReader {
    private static final String PIN = "2468";

    private final String family = "W" + UUID.randomUUID().toString().substring(0, 8);
    private String id = "";
    private String code = "";

    @BeforeEach
    void midwifeRefersAndGivesTheCode() {
        JsonNode sent = submitted(submission(PARENT_CAFE, family), MIDWIFE);
        id = sent.path("id").asString();
        code = sent.path("pathCode").asString();
    }

    private String way() {
        return shown(openWay(code, PIN), 200);
    }

    private String ticket() {
        return found("name=\"ticket\" value=\"([^\"]+)\"", way());
    }

    private String act(String what, String... more) {
        var form = fields("ticket", ticket(), "referral", id);
        form.putAll(fields(more));
        return shown(sendForm("/family/way/" + what, form, null), 200);
    }

    private String received() {
        return page("/worklists/received?limit=100", CENTRE);
    }

    @Test
    void itReadsWhereItsRequestStandsAndWhoHasItsDataAndNobodysName() {
        assertThat(way())
                .contains("Beispiel " + PARENT_CAFE, "noch nicht geantwortet")
                .contains("Lesen darf sie jetzt: Beispiel-Familienzentrum Garbsen")
                .doesNotContain(family)
                .doesNotContain(code)
                .contains("Seite schnell verlassen", "Schließen Sie diese Seite");

        move(id, "acceptance", Map.of(), CENTRE);

        assertThat(way()).contains("hat zugesagt").contains("Hilfe steht Ihnen auch offen");
        HttpResponse<String> english = openWay(code.toLowerCase(Locale.ROOT), PIN, "?lang=en");
        assertThat(shown(english, 200)).contains("The recipient said yes");
    }

    @Test
    void itSaysThatNobodyHasCalledAndTheRecipientSeesItUntilItDoesSomething() {
        assertThat(act("nobody-called")).contains("sieht jetzt, dass Sie warten");
        assertThat(act("nobody-called")).contains("weiß schon");

        assertThat(received()).contains("Die Familie sagt: Es hat sich niemand gemeldet.");
        String asked = page("/" + id, CENTRE);
        assertThat(asked).contains("Mit einem Klick antworten");
        assertThat(page("/" + id, MIDWIFE)).contains("Die Familie sagt: Es hat sich niemand gemeldet.");

        String version = found("name=\"version\" value=\"([0-9]+)\"", asked);
        leadsTo(sendForm(
                "/" + id + "/moves/contact", fields("version", version, "contact", "APPOINTMENT_MADE"), CENTRE));

        assertThat(page("/" + id, CENTRE)).doesNotContain("Mit einem Klick antworten");
        assertThat(way()).contains("Termin vereinbart", "Es hat sich niemand gemeldet</button>");
    }

    @Test
    void itTakesOneThingBackAndTheRestStays() {
        String after = act("withdrawal", "scopes", "FEEDBACK");

        assertThat(after).contains("Zurückgenommen").contains("value=\"TRANSMISSION\"");
        assertThat(after).doesNotContain("value=\"FEEDBACK\"");
        assertThat(get("/api/referrals/" + id, CENTRE).statusCode()).isEqualTo(200);
        assertThat(json(get("/api/referrals/" + id, MIDWIFE)).has("course")).isFalse();

        assertThat(act("withdrawal", "scopes", "TRANSMISSION"))
                .contains("Nicht mehr lesen darf sie: Beispiel-Familienzentrum Garbsen", "Zurückgezogen");
        assertThat(get("/api/referrals/" + id, CENTRE).statusCode()).isEqualTo(403);
        assertThat(act("withdrawal")).contains("Nichts wurde geändert");
    }

    @Test
    void whereAFamilyIsInDangerItsPageNamesNoPlaceAndNobody() {
        String next = leadsTo(sendForm("/" + id + "/protection", fields("hides", "true"), CENTRE));

        assertThat(page(next, CENTRE)).contains("Die Familienseite zeigt keine Orte und Stellen.");
        assertThat(way())
                .contains("Zu Ihrem Schutz", "Hilfe 1")
                .doesNotContain(PARENT_CAFE, "Familienzentrum", "hebamme");
        JsonNode help = json(post("/api/family/way", Map.of("pathCode", code, "pin", PIN), null))
                .path("helps")
                .path(0);
        assertThat(help.has("place")).isFalse();
        assertThat(help.toString()).doesNotContain(PARENT_CAFE, "familienzentrum", "hebamme");
        assertThat(move(id, "protection", Map.of("hides", false), EARLY).statusCode())
                .isEqualTo(404);
        assertThat(move(id, "protection", Map.of("hides", false), MIDWIFE).body())
                .as("who did not hide does not show")
                .contains("referral.hidden-by-other");
        assertThat(page("/" + id, MIDWIFE)).contains("Nur sie kann es ändern.").doesNotContain("Wieder zeigen");
        assertThat(move(id, "protection", Map.of("hides", false), CENTRE).statusCode())
                .isEqualTo(200);
        assertThat(way()).contains("Beispiel-Familienzentrum Garbsen");
    }

    @Test
    void aWrongCodeAForeignReferralAndAForgedTicketOpenNothing() {
        assertThat(shown(openWay("0000-0000-0000", PIN), 422)).contains("Zu diesem Weg-Code gibt es keinen Weg.");
        assertThat(page("/family/way", null)).contains("Weg-Code");
        String foreign = submitted(submission(PARENT_CAFE, family + "x"), MIDWIFE)
                .path("id")
                .asString();
        HttpResponse<String> refused =
                sendForm("/family/way/nobody-called", fields("ticket", ticket(), "referral", foreign), null);
        assertThat(refused.statusCode()).isEqualTo(404);
        var withdrawal = fields("ticket", ticket(), "referral", foreign, "scopes", "TRANSMISSION");
        sendForm("/family/way/withdrawal", withdrawal, null);
        assertThat(get("/api/referrals/" + foreign, CENTRE).statusCode()).isEqualTo(200);
        HttpResponse<String> forged =
                sendForm("/family/way/nobody-called", fields("ticket", "a.9999999999.c", "referral", id), null);
        assertThat(shown(forged, 422)).contains("Bitte geben Sie Ihren Weg-Code noch einmal ein");
    }

    @Test
    void theCodeAloneOpensNothingForAProfessionalToWhomItIsShown() {
        way();

        assertThat(shown(openWay(code, "1357"), 422))
                .contains("Diese PIN passt nicht")
                .doesNotContain(PARENT_CAFE);
        assertThat(shown(openWay(code, "abc"), 422)).contains("id=\"pin-error\"");
        assertThat(post("/api/family/way", Map.of("pathCode", code), null).statusCode())
                .isEqualTo(422);
        for (int wrong = 0; wrong < 9; wrong++) {
            openWay(code, "1357");
        }
        assertThat(openWay(code, PIN).statusCode()).as("nobody tries PINs out").isEqualTo(429);
    }

    @Test
    void anAnswerThatABrowserSendsAgainLaterOpensNothing() {
        HttpResponse<String> unasked = sendForm("/family/way", fields("pathCode", code, "pin", PIN), null);

        assertThat(shown(unasked, 422)).contains("noch einmal");
        assertThat(page("/family/way/nobody-called", null)).contains("Weg-Code");
    }

    @Test
    void aReferralThatHidesHidesAllOnTheSameWayAlsoAfterItsCorrection() {
        var next = submission(EARLY_SUPPORT, family);
        next.put("pathCode", code);
        String second = submitted(next, MIDWIFE).path("id").asString();
        move(id, "protection", Map.of("hides", true), MIDWIFE);
        move(id, "correction", Map.of("reason", "DUPLICATE"), MIDWIFE);

        assertThat(way()).contains("Zu Ihrem Schutz").doesNotContain(EARLY_SUPPORT, "fruehfoerderung");
        assertThat(page("/" + second, MIDWIFE)).contains("Die Familienseite zeigt keine Orte und Stellen.");
    }

    @Test
    void anotherProgramMayAskTheSame() {
        JsonNode way = json(post("/api/family/way", Map.of("pathCode", code, "pin", PIN), null));
        assertThat(way.path("helps").path(0).path("place").path("offer").asString())
                .isEqualTo("Beispiel " + PARENT_CAFE);
        assertThat(way.toString()).doesNotContain(family);

        Map<String, Object> said = Map.of("pathCode", code, "pin", PIN, "referral", id);
        assertThat(post("/api/family/nobody-called", said, null).statusCode()).isEqualTo(204);
        assertThat(post("/api/family/nobody-called", said, null).statusCode()).isEqualTo(409);
    }
}
