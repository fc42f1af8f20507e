package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.calendar.LocalDays;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** While a midwife fills in the form, the family reads and answers on its own telephone. */
@ExtendWith(OutputCaptureExtension.class)
class ConsentOnTheFamilysPhoneTest extends PageReader {
    private static final String CODE = "class=\"rf-code\">([0-9]{3} [0-9]{3} [0-9]{3})</p>";

    private final String family = "T" + UUID.randomUUID().toString().substring(0, 8);

    private Map<String, List<String>> form() {
        return typed(key(), family, "message", "Nachricht " + family);
    }

    private String asked(Map<String, List<String>> form) {
        form.put("phone", List.of("ASK"));
        String waiting = shown(sendForm("/new/consent", form, MIDWIFE), 200);
        form.put("consent.request", List.of(found("name=\"consent.request\" value=\"([^\"]+)\"", waiting)));
        return waiting;
    }

    private String opened(String code, String language) {
        String question = page("/family/consent?in=" + language, null);
        String page = found("name=\"page\" value=\"([^\"]+)\"", question);
        return shown(sendForm("/family/consent", fields("code", code, "page", page, "in", language), null), 200);
    }

    @Test
    void theFamilyAnswersAndTheReferralHasWhatItTickedAndNothingElse() {
        var form = form();
        String waiting = asked(form);
        assertThat(waiting)
                .contains(
                        "Die Familie hat den Code noch nicht eingegeben.", "value=\"" + family + "\"", "data:image/png")
                .doesNotContain("consent.scopes-FEEDBACK");
        assertThat(shown(sendForm("/new", form, MIDWIFE), 422)).contains("Die Familie hat noch nicht geantwortet.");

        String text = opened(found(CODE, waiting), "de");
        assertThat(text)
                .contains("Beispiel-Familienzentrum Garbsen, für das Angebot „Beispiel " + PARENT_CAFE + "“")
                .contains("Vorlesen", "Seite schnell verlassen", "lang=\"ar\"")
                .doesNotContain(family);
        String done = shown(
                sendForm(
                        "/family/consent/answer",
                        answer(text, "tr", List.of("TRANSMISSION", "PATH"), "PARENT_OTHER_AGREES"),
                        null),
                200);
        assertThat(done).contains("lang=\"tr\"");

        form.put("phone", List.of("LOOK"));
        assertThat(shown(sendForm("/new/consent", form, MIDWIFE), 200))
                .contains("Die Familie hat selbst eingewilligt.", "Türkisch", "value=\"" + family + "\"");
        form.put("consent.scopes", ALL_SCOPES);
        form.put("consent.givenBy", List.of("GUARDIAN"));
        String sent = shown(sendForm("/new", form, MIDWIFE), 200);

        String id = found("href=\"/referrals/([0-9a-f-]{36})\"", sent);
        JsonNode consent = json(get("/api/referrals/" + id, MIDWIFE)).path("consent");
        assertThat(consent.path("grants").findValuesAsString("scope")).containsExactly("TRANSMISSION");
        assertThat(consent.at("/terms/givenBy").asString()).isEqualTo("PARENT_OTHER_AGREES");
        assertThat(consent.at("/terms/how").asString()).isEqualTo("OWN_PHONE");
        assertThat(consent.at("/terms/language").asString()).isEqualTo("tr");
        assertThat(page("/" + id, MIDWIFE)).contains("Gelesen auf: Türkisch.");
    }

    private static Map<String, List<String>> answer(String text, String language, List<String> scopes, String by) {
        var answer = fields(
                "request",
                found("name=\"request\" value=\"([^\"]+)\"", text),
                "page",
                found("name=\"page\" value=\"([^\"]+)\"", text),
                "in",
                language,
                "givenBy",
                by);
        answer.put("scopes", scopes);
        return answer;
    }

    @Test
    void theKeyThatEndsALineSendsTheFormAndAsksNobody() {
        String form = found(
                "(?s)<form method=\"post\" action=\"/referrals/new\"(.*?)</form>",
                page("/new?offer=" + PARENT_CAFE, MIDWIFE));

        assertThat(found("(<button[^>]*>)", form)).doesNotContain("formaction");
        assertThat(form).contains("formaction=\"/referrals/new/consent#part-consent\"");
    }

    @Test
    void whatIsMissingIsSaidInTheFamilysLanguageAndWhatWasTickedStays() {
        String text = opened(found(CODE, asked(form())), "de");

        var half = answer(text, "de", List.of("FEEDBACK"), "");
        String again = shown(sendForm("/family/consent/answer", half, null), 422);

        assertThat(again).contains("Bitte kreuzen Sie die Weitergabe an", "Bitte sagen Sie, wer Sie sind.");
        assertThat(found("(<input[^>]*id=\"scopes-FEEDBACK\"[^>]*>)", again)).contains("checked");
        var english = fields(
                "request",
                half.get("request").getFirst(),
                "page",
                half.get("page").getFirst(),
                "in",
                "en");
        assertThat(shown(sendForm("/family/consent/text", english, null), 200))
                .contains("asks for your consent", "<main class=\"pk-narrow\" lang=\"en\" dir=\"ltr\">");
    }

    @Test
    void aCodeThatWasOpenedOpensNothingElsewhereAndAWrongOneSaysTheSame() {
        String code = found(CODE, asked(form()));
        opened(code, "de");

        for (String closed : List.of(code, "000 000 001", "")) {
            String page = found("name=\"page\" value=\"([^\"]+)\"", page("/family/consent", null));
            assertThat(shown(sendForm("/family/consent", fields("code", closed, "page", page), null), 422))
                    .contains("Dieser Code öffnet nichts.");
        }
    }

    @Test
    void theOpenFormHearsOnlyWhenSomethingHasChanged() {
        var form = form();
        String code = found(CODE, asked(form));
        String request = form.get("consent.request").getFirst();
        String look = "/consent-requests/" + request + "?seen=";
        assertThat(get(look + "ASKED", MIDWIFE, "Accept", "text/html").statusCode())
                .isEqualTo(204);

        String text = opened(code, "de");

        assertThat(page(look + "ASKED", MIDWIFE))
                .contains("Die Familie liest gerade.")
                .doesNotContain(code);
        var declined = answer(text, "de", List.of(), "");
        declined.put("decline", List.of("yes"));
        assertThat(shown(sendForm("/family/consent/answer", declined, null), 200))
                .contains("Sie haben dadurch keinen Nachteil.");
        assertThat(page(look + "OPENED", MIDWIFE)).contains("Bitte vermitteln Sie nicht.", "Noch einmal fragen");
        assertThat(shown(sendForm("/new", form, MIDWIFE), 422)).contains("Die Familie hat nicht eingewilligt.");
        assertThat(get(look + "OPENED", CENTRE, "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/consent-requests/" + request, CENTRE).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormThatClaimsAnAnswerWithoutARequestIsRefused() {
        var form = form();
        form.put("consent.scopes", ALL_SCOPES);
        form.put("consent.givenBy", List.of("ONE_PARENT"));
        form.put("consent.how", List.of("OWN_PHONE"));
        assertThat(shown(sendForm("/new", form, MIDWIFE), 422)).contains("antwortet die Familie selbst");

        form.put("consent.request", List.of("no-such-request"));
        assertThat(shown(sendForm("/new", form, MIDWIFE), 422)).contains("Diese Antwort ist nicht mehr da");

        asked(form);
        form.put("phone", List.of("DROP"));
        assertThat(shown(sendForm("/new/consent", form, MIDWIFE), 200))
                .contains("consent.scopes-FEEDBACK")
                .contains("value=\"" + family + "\"");
    }

    @Test
    void anotherProgramThatClaimsAnAnswerHearsWhatToDoInstead() {
        var body = submission(PARENT_CAFE, family);
        var consent = consent();
        consent.put("how", "OWN_PHONE");
        body.put("consent", consent);

        HttpResponse<String> refused = post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body())
                .contains("consent.phone-without-request", "consent.how", "antwortet die Familie selbst");
        assertThat(post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key(), "Accept-Language", "en")
                        .body())
                .contains("the family answers itself");
        String id =
                submitted(submission(PARENT_CAFE, family), MIDWIFE).path("id").asString();
        assertThat(move(id, "consent", consent, MIDWIFE).statusCode()).isEqualTo(422);
    }

    @Test
    void anotherProgramAsksForSeveralRecipientsAndTakesTheAnswerAlong() {
        Map<String, Object> question = Map.of(
                "offers",
                List.of(PARENT_CAFE, EARLY_SUPPORT),
                "expiresOn",
                LocalDate.now(LocalDays.ZONE).plusYears(1).toString());
        String key = key();
        HttpResponse<String> asked = post("/api/consent-requests", question, MIDWIFE, "Idempotency-Key", key);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(post("/api/consent-requests", question, MIDWIFE, "Idempotency-Key", key)
                        .body())
                .isEqualTo(asked.body());
        JsonNode request = json(asked);
        String text = opened(request.path("code").asString(), "en");
        sendForm("/family/consent/answer", answer(text, "en", ALL_SCOPES, "SOLE_PARENT"), null);

        JsonNode answered =
                json(get("/api/consent-requests/" + request.path("id").asString(), MIDWIFE));
        assertThat(answered.path("state").asString()).isEqualTo("AGREED");
        assertThat(answered.has("code")).isFalse();
        var body = submission(EARLY_SUPPORT, family);
        body.put("consent", Map.of("request", request.path("id").asString()));
        String id = submitted(body, MIDWIFE).path("id").asString();
        assertThat(json(get("/api/referrals/" + id, MIDWIFE))
                        .at("/consent/terms/language")
                        .asString())
                .isEqualTo("en");
        body.put("message", "another");
        HttpResponse<String> second = post("/api/referrals", body, MIDWIFE, "Idempotency-Key", key());
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("consent.request-used");
        assertThat(post("/api/consent-requests", Map.of(), MIDWIFE, "Idempotency-Key", key())
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(
                                "/api/consent-requests",
                                Map.of("offers", List.of("none"), "expiresOn", "2020-01-01"),
                                MIDWIFE,
                                "Idempotency-Key",
                                key())
                        .body())
                .contains("offer.unknown", "consent.already-expired");
    }

    @Test
    void aRequestKnowsNothingOfTheChildAndItsCodeIsNowhere(CapturedOutput output) {
        var form = form();
        String code = found(CODE, asked(form));
        opened(code, "de");

        List<String> kept = Stores.client()
                .getDatabase(DATABASE)
                .getCollection("consent_requests")
                .find()
                .map(Document::toJson)
                .into(new java.util.ArrayList<>());
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain(family, "\"Mia", code, code.replace(" ", "")));
        assertThat(output.getAll()).doesNotContain(family, code, code.replace(" ", ""));
    }
}
