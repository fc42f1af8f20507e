package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.calendar.LocalDays;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where a release from professional secrecy is given, seen and taken back. */
class SecrecyReleasePagesTest extends PageReader {
    private final String family = "V" + UUID.randomUUID().toString().substring(0, 8);

    private JsonNode released() {
        Map<String, Object> body = submission(PARENT_CAFE, family);
        Map<String, Object> consent = new LinkedHashMap<>(consent());
        consent.put("secrecyReleased", true);
        consent.put("language", "ru");
        body.put("consent", consent);
        return submitted(body, MIDWIFE);
    }

    private String standing(String id) {
        return found("Entbindung von der Schweigepflicht</strong>: <span[^>]*>([^<]+)<", page("/" + id, CENTRE));
    }

    @Test
    void theFormOffersItAsAStatementOfItsOwn() {
        var form = fields(
                "key", key(),
                "offer", PARENT_CAFE,
                "child.givenName", "Mia",
                "child.familyName", family,
                "child.birthDate", LocalDate.now(LocalDays.ZONE).minusMonths(4).toString(),
                "municipality", "03241005",
                "consent.recipient", CENTRE.organization(),
                "consent.givenBy", "BOTH_PARENTS",
                "consent.how", "ORAL_IN_PRESENCE",
                "consent.language", "pl",
                "consent.expiresOn", LocalDate.now(LocalDays.ZONE).plusYears(1).toString(),
                "consent.textVersion", "2026-3",
                "concern", "DEVELOPMENT");
        form.put("consent.scopes", ALL_SCOPES);
        form.put("consent.secrecy", List.of("yes"));

        String id = found("href=\"/referrals/([0-9a-f-]{36})\"", shown(sendForm("/new", form, MIDWIFE), 200));

        assertThat(standing(id)).isEqualTo("gilt");
        assertThat(page("/" + id, MIDWIFE)).contains("Gelesen auf: Polnisch.", "id=\"secrecy\"");
        assertThat(page("/" + id, CENTRE)).doesNotContain("id=\"secrecy\"");
        leadsTo(sendForm("/" + id + "/withdrawal", fields("secrecy", "yes"), MIDWIFE));
        assertThat(standing(id)).isEqualTo("zurückgenommen");
        assertThat(json(get("/api/referrals/" + id, CENTRE)).path("consent").path("grants"))
                .as("the consent stays")
                .isNotEmpty();
    }

    @Test
    void theFamilySeesItOnPaperAndTakesItBackOnItsPage() throws Exception {
        JsonNode sent = released();
        String id = sent.path("id").asString();
        String way = shown(openWay(sent.path("pathCode").asString(), "2468"), 200);
        String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", way);
        assertThat(receipt(ticket)).contains("Entbindung von der Schweigepflicht: gilt", "Sprache: Russisch");
        assertThat(way).contains("name=\"secrecy\"");

        var form = fields("ticket", ticket, "referral", id, "secrecy", "yes");
        assertThat(shown(sendForm("/family/way/withdrawal", form, null), 200))
                .contains("Zurückgenommen")
                .doesNotContain("name=\"secrecy\"");

        assertThat(standing(id)).isEqualTo("zurückgenommen");
        assertThat(receipt(ticket)).contains("Entbindung von der Schweigepflicht: zurückgenommen");
        assertThat(get("/api/referrals/" + id, CENTRE).statusCode()).isEqualTo(200);
    }

    private String receipt(String ticket) throws Exception {
        try (var document = Loader.loadPDF(
                download("/family/way/receipt", "ticket=" + ticket, null).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void anotherProgramTakesItBackForTheFamilyAndNobodyElseDoes() {
        String id = released().path("id").asString();
        String path = "/api/referrals/" + id + "/consent/secrecy-release/withdrawal";
        assertThat(json(get("/api/referrals/" + id, CENTRE))
                        .at("/secrecyRelease/recipient")
                        .asString())
                .isEqualTo(CENTRE.organization());

        assertThat(post(path, Map.of(), CENTRE).statusCode()).isEqualTo(403);
        assertThat(post(path, Map.of(), EARLY).statusCode()).isEqualTo(404);
        assertThat(standing(id)).isEqualTo("gilt");
        assertThat(post(path, Map.of(), MIDWIFE).statusCode()).isEqualTo(200);
        assertThat(standing(id)).isEqualTo("zurückgenommen");
    }
}
