package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A family consents anew to a referral that exists: on the page of whoever speaks for it, and nobody else's. */
class FamilyConsentsAnewTest extends RenewalReader {
    @Test
    void afterAWithdrawalThePageShowsWhatHoldsAndTheFamilyAllowsItAnew() {
        String id = sent();
        leadsTo(sendForm("/" + id + "/withdrawal", fields("scopes", "FEEDBACK"), MIDWIFE));
        assertThat(page("/" + id, MIDWIFE)).contains("href=\"/referrals/" + id + "/renewal\"");

        String blank = page("/" + id + "/renewal", MIDWIFE);
        assertThat(blank)
                .contains(
                        ">Mia" + family + " " + family + "</p>", "Die Daten bekommt: Beispiel-Familienzentrum Garbsen")
                .contains("Rückmeldung</strong>: <span class=\"pk-badge pk-badge-bad\">zurückgenommen</span>")
                .contains("Was die Familie jetzt nicht erlaubt, ist ab sofort nicht mehr erlaubt.")
                .contains("href=\"/referrals/information\"", "href=\"/referrals/endangerment\"")
                .doesNotContain("checked", "id=\"referral-form\"");
        String done = leadsTo(send(id, filled(id)));

        assertThat(page(done, MIDWIFE))
                .contains("Die neue Einwilligung ist eingetragen.", "Gelesen auf: Türkisch.")
                .contains("Die Familie hat neu eingewilligt")
                .contains("Rückmeldung</strong>: <span class=\"pk-badge pk-badge-good\">gilt</span>");
        assertThat(allowed(id)).containsExactly("TRANSMISSION", "FEEDBACK");
        assertThat(consent(id).at("/terms/how").asString()).isEqualTo("ORAL_IN_PRESENCE");
        assertThat(consent(id).at("/terms/expiresOn").asString())
                .isEqualTo(today.plusMonths(6).toString());
    }

    @Test
    void theFamilyAllowsMoreOrLessThanBefore() {
        String id = sent("TRANSMISSION");
        leadsTo(send(id, filled(id)));
        assertThat(page("/" + id, MIDWIFE))
                .contains("Gemeinsamer Weg</strong>: <span class=\"pk-badge pk-badge-good\">gilt</span>")
                .contains("Neuen Weg-Code ausstellen");

        leadsTo(send(id, filled(id, "TRANSMISSION", "PATH")));

        assertThat(allowed(id)).containsExactly("TRANSMISSION");
        assertThat(page("/" + id, MIDWIFE))
                .contains("Rückmeldung</strong>: <span class=\"pk-badge pk-badge-neutral\">nicht erteilt</span>")
                .contains("Gemeinsamer Weg</strong>: <span class=\"pk-badge pk-badge-good\">gilt</span>")
                .contains(
                        "Zählung ohne Namen</strong>: <span class=\"pk-badge pk-badge-neutral\">nicht erteilt</span>");
    }

    @Test
    void whoMayNotHearHowItWentOnLearnsNothingOfItByANewConsent() {
        String id = sent("TRANSMISSION");
        move(id, "acceptance", Map.of(), CENTRE);

        leadsTo(send(id, filled(id, "TRANSMISSION")));

        var seen = json(get("/api/referrals/" + id, MIDWIFE));
        assertThat(seen.at("/history/1/aside").asString()).isEqualTo("CONSENT_GIVEN");
        assertThat(seen.toString()).doesNotContain("ACCEPTED");
        assertThat(json(get("/api/referrals/" + id, CENTRE))
                        .at("/history/2/state")
                        .asString())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void nobodyButTheSenderOpensItAndWritesAnythingDown() {
        String id = sent("TRANSMISSION");
        Map<String, List<String>> form = filled(id);
        Map<String, List<String>> asking = filled(id);
        asking.put("phone", List.of("ASK"));

        for (var refused : Map.of(CENTRE, 403, EARLY, 404).entrySet()) {
            var who = refused.getKey();
            int status = refused.getValue();
            assertThat(get("/" + id + "/renewal", who, "Accept", "text/html").statusCode())
                    .isEqualTo(status);
            assertThat(sendForm("/" + id + "/renewal", form, who).statusCode()).isEqualTo(status);
            assertThat(sendForm("/" + id + "/renewal/consent", asking, who).statusCode())
                    .isEqualTo(status);
            assertThat(sendForm("/" + id + "/renewal/sheet", form, who).statusCode())
                    .isEqualTo(status);
        }
        assertThat(page("/" + id, CENTRE)).doesNotContain("/renewal");
        assertThat(allowed(id)).containsExactly("TRANSMISSION");
    }

    @Test
    void whoFilledItInOnAnOldPageSeesWhatHoldsNowAndLosesNothing() {
        String id = sent();
        Map<String, List<String>> form = filled(id, "TRANSMISSION", "FEEDBACK");
        move(id, "acceptance", Map.of(), CENTRE);

        String again = shown(send(id, form), 409);

        assertThat(again).contains("hat sich inzwischen etwas geändert");
        assertThat(found("(<input[^>]*id=\"consent.scopes-FEEDBACK\"[^>]*>)", again))
                .contains("checked");
        assertThat(found("(<option value=\"SOLE_PARENT\"[^>]*>)", again)).contains("selected");
        assertThat(consent(id).at("/terms/how").asString()).isEqualTo("PAPER");
        form.put("version", List.of(found("name=\"version\" value=\"([^\"]+)\"", again)));
        form.put("key", List.of(found("name=\"key\" value=\"([^\"]+)\"", again)));
        leadsTo(send(id, form));
        assertThat(consent(id).at("/terms/how").asString()).isEqualTo("ORAL_IN_PRESENCE");
    }

    @Test
    void sendingTwiceHasOneEffectAndBringsNothingBack() {
        String id = sent();
        Map<String, List<String>> form = filled(id);
        String first = leadsTo(send(id, form));
        String given = consent(id).toString();

        assertThat(leadsTo(send(id, form))).isEqualTo(first);
        assertThat(consent(id)).hasToString(given);

        leadsTo(sendForm("/" + id + "/withdrawal", fields("scopes", "FEEDBACK"), MIDWIFE));
        assertThat(leadsTo(send(id, form))).isEqualTo(first);
        assertThat(allowed(id)).containsExactly("TRANSMISSION");

        form.put("consent.scopes", List.of("TRANSMISSION"));
        assertThat(shown(send(id, form), 409)).contains("hat sich inzwischen etwas geändert");
    }

    @Test
    void mistakesStandAtTheirFieldsAsInTheFormOfAReferral() {
        String id = sent();
        Map<String, List<String>> form = filled(id, "FEEDBACK");
        form.put("consent.givenBy", List.of(""));
        form.put("consent.expiresOn", List.of(today.minusDays(1).toString()));

        String again = shown(send(id, form), 422);

        assertThat(again)
                .contains("id=\"error-summary\"", "href=\"#consent.givenBy\"", "id=\"consent.givenBy-error\"")
                .doesNotContain("hat sich inzwischen");
        assertThat(found("(<input[^>]*id=\"consent.scopes-FEEDBACK\"[^>]*>)", again))
                .contains("checked");
        form.put("consent.givenBy", List.of("MOTHER_BEFORE_BIRTH"));
        assertThat(shown(send(id, form), 422))
                .contains("href=\"#consent.scopes\"", "href=\"#consent.expiresOn\"")
                .contains("Nach der Geburt willigen die Sorgeberechtigten ein.");
        form.remove("version");
        form.put("consent.scopes", ALL_SCOPES);
        form.put("consent.givenBy", List.of("GUARDIAN"));
        assertThat(send(id, form).statusCode()).isEqualTo(428);
        assertThat(sendForm("/" + id + "/renewal", fields("version", "1"), MIDWIFE)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSheetToSignNamesWhoHasTheDataInTheFamilysLanguage() throws Exception {
        String id = sent();
        HttpResponse<byte[]> printed = download("/" + id + "/renewal/sheet", encoded(filled(id)), MIDWIFE);

        assertThat(printed.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(printed.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Beispiel-Familienzentrum Garbsen", "Onay")
                    .doesNotContain(family);
        }
        assertThat(download("/" + id + "/renewal/sheet", "consent.expiresOn=2020-01-01", MIDWIFE)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theListRemindsOfAConsentThatEndsSoonAndLeadsThere() {
        Map<String, Object> body = submission(PARENT_CAFE, family);
        Map<String, Object> consent = consent();
        consent.put("expiresOn", today.plusDays(14).toString());
        body.put("consent", consent);
        String id = submitted(body, MIDWIFE).path("id").asString();
        String lasting = sent();

        assertThat(page("/worklists/sent?limit=100", MIDWIFE))
                .contains("Die Einwilligung gilt nur noch bis ", "href=\"/referrals/" + id + "/renewal\"")
                .contains("aria-label=\"Neue Einwilligung eintragen: Mia" + family + " " + family + "\"")
                .doesNotContain(lasting + "/renewal");
        assertThat(page("/" + id, MIDWIFE)).contains("Die Einwilligung gilt nur noch bis ");
        assertThat(page("/worklists/received?limit=100", CENTRE)).doesNotContain("/renewal");
        assertThat(json(get("/api/worklists/sent?limit=100", MIDWIFE))
                        .path("items")
                        .valueStream()
                        .filter(line -> line.has("consentUntil"))
                        .map(line -> line.path("id").asString()))
                .contains(id)
                .doesNotContain(lasting);

        leadsTo(send(id, filled(id)));
        assertThat(page("/worklists/sent?limit=100", MIDWIFE)).doesNotContain(id + "/renewal");
    }

    @Test
    void whatHasEndedStaysSoAndThePageSaysIt() {
        String id = sent();
        leadsTo(sendForm("/" + id + "/withdrawal", fields("all", "yes"), MIDWIFE));

        assertThat(page("/" + id + "/renewal", MIDWIFE)).contains("Diese Vermittlung ist beendet und bleibt es");
        leadsTo(send(id, filled(id)));

        assertThat(page("/" + id, CENTRE)).contains(">Widerrufen</span>");
    }

    @Test
    void allOfItSpeaksEnglishWhenAsked() {
        String id = sent();
        assertThat(page("/" + id + "/renewal?lang=en", MIDWIFE))
                .contains("New consent", "What holds until now", "The new consent replaces the one before.");
        assertThat(page("/" + id + "?lang=en", MIDWIFE)).contains("Enter a new consent");
    }
}
