package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages for families and for those who watch over their data. */
class FamilyAndPrivacyPagesTest extends PageReader {
    private final String family = "F" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aFamilyTakesItsConsentBackWithItsCodeAndItWorksOnTheNextRequest() {
        JsonNode sent = submitted(submission(PARENT_CAFE, family), MIDWIFE);
        String id = sent.get("id").asString();
        var form = fields("pathCode", sent.get("pathCode").asString().toLowerCase(), "sure", "yes");
        form.put("scopes", ALL_SCOPES);

        String next = leadsTo(sendForm("/family", form, null));

        assertThat(next).isEqualTo("/family?done");
        assertThat(page(next, null)).contains("Ihre Einwilligung ist zurückgenommen");
        assertThat(get("/" + id, CENTRE, "Accept", "text/html").statusCode()).isEqualTo(403);
    }

    @Test
    void aCodeThatOpensNothingGetsOneAnswerWhateverIsWrongWithIt() {
        String unknown = refused("0000-0000-0000");
        String malformed = refused("?");

        assertThat(unknown).contains("Zu diesem Weg-Code gibt es keinen Weg.");
        assertThat(malformed.replace("value=\"?\"", "value=\"0000-0000-0000\"")).isEqualTo(unknown);
    }

    private String refused(String code) {
        HttpResponse<String> answer =
                sendForm("/family", fields("pathCode", code, "sure", "yes", "scopes", "TRANSMISSION"), null);
        return shown(answer, 422);
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasChosenStays() {
        String again = shown(sendForm("/family", fields("scopes", "PATH"), null), 422);

        assertThat(again)
                .contains("href=\"#pathCode\"")
                .contains("href=\"#sure\"")
                .contains("Seite schnell verlassen");
        assertThat(found("(<input[^>]*id=\"scopes-PATH\"[^>]*>)", again)).contains("checked");
    }

    @Test
    void theRightWayAndTheInformationSheetNeedNoSignIn() {
        assertThat(page("/endangerment", null))
                .contains("insoweit erfahrenen Fachkraft")
                .contains("Schutzverfahren Ihrer Einrichtung")
                .doesNotContain("<textarea");
        assertThat(page("/information", null))
                .contains("Art. 13 DSGVO")
                .contains("Fassung des Textes: 2026-3")
                .contains("href=\"/referrals/family\"");
        assertThat(page("/information?in=ar", null)).contains("lang=\"ar\" dir=\"rtl\"", "ماذا يحدث لبياناتكم؟");
        assertThat(page("/family?lang=en", null)).contains("Take consent back");
    }

    @Test
    void theOfficerSeesWhoLookedAtAChildAndThatTheLogIsWhole() {
        String id =
                submitted(submission(PARENT_CAFE, family), MIDWIFE).get("id").asString();
        page("/" + id, CENTRE);

        String log = page("/access-log?organization=" + CENTRE.organization(), OFFICER);
        assertThat(log)
                .contains("Eine Vermittlung angesehen")
                .contains("Beispiel-Familienzentrum Garbsen")
                .doesNotContain(family);
        String child = found("href=\"/referrals/access-log\\?child=([^\"]+)\"", log);
        assertThat(page("/access-log?child=" + child, OFFICER)).contains("Eine Vermittlung angesehen");
        assertThat(page("/access-log?child=unknown", OFFICER)).contains("Dazu gibt es keinen Zugriff");
        assertThat(page("/access-log?from=2020-01-01&until=2020-01-02", OFFICER))
                .contains("Dazu gibt es keinen Zugriff");
        assertThat(shown(get("/access-log?from=gestern", OFFICER, "Accept", "text/html"), 422))
                .contains("id=\"from-error\"")
                .contains("value=\"gestern\"");
        assertThat(page("/access-log/verification", OFFICER)).contains("Alles in Ordnung");
        assertThat(List.of(
                        get("/access-log", CENTRE, "Accept", "text/html").statusCode(),
                        get("/access-log/verification", MIDWIFE, "Accept", "text/html")
                                .statusCode()))
                .containsOnly(403);
    }
}
