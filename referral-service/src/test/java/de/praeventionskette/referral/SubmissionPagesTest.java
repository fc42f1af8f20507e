package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.text.ConsentText;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A midwife refers a family with the form, from the first question to the family's code. */
class SubmissionPagesTest extends PageReader {
    private static final String CODE = "([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</p>";

    private final String family = "S" + UUID.randomUUID().toString().substring(0, 8);

    private Map<String, List<String>> filled(String key) {
        return signed(
                key,
                family,
                "child.phone",
                "05131 555 01",
                "child.language",
                "tr",
                "message",
                "Bitte nachmittags anrufen.");
    }

    @Test
    void theFormBeginsWithTheStopAndNamesTheOfferAndWhoGetsTheData() {
        String form = page("/new?offer=" + PARENT_CAFE, MIDWIFE);

        assertThat(form)
                .contains("Verdacht auf Kindeswohlgefährdung?")
                .contains("href=\"/referrals/endangerment\"")
                .contains("Beispiel " + PARENT_CAFE)
                .contains("Die Daten bekommt: Beispiel-Familienzentrum Garbsen")
                .contains("Alter: Schwangerschaft bis 3 Jahre")
                .contains("<option value=\"03241005\"")
                .contains(">Garbsen</option>")
                .contains("value=\"" + LocalDate.now(LocalDays.ZONE).plusYears(1) + "\"")
                .contains("href=\"/referrals/information\"")
                .contains("Angebote und Orte: ")
                .doesNotContain("checked");
        assertThat(form.indexOf("/referrals/endangerment"))
                .isLessThan(form.indexOf("<form method=\"post\" action=\"/referrals/new\""));
    }

    @Test
    void theFamilysCodeIsShownOnceAndSendingAgainChangesNothing() {
        String key = found("name=\"key\" value=\"([^\"]+)\"", page("/new?offer=" + PARENT_CAFE, MIDWIFE));

        String sent = shown(sendForm("/new", filled(key), MIDWIFE), 200);
        String code = found(CODE, sent);
        String id = found("href=\"/referrals/([0-9a-f-]{36})\"", sent);

        assertThat(found(CODE, shown(sendForm("/new", filled(key), MIDWIFE), 200)))
                .isEqualTo(code);
        assertThat(page("/worklists/sent", MIDWIFE)).containsOnlyOnce(">Mia " + family + "</a>");
        assertThat(page("/" + id, MIDWIFE))
                .doesNotContain(code)
                .contains("Türkisch")
                .contains("Bitte nachmittags");
    }

    @Test
    void theSameFormWithOtherEntriesIsNotSentASecondTime() {
        String key = key();
        shown(sendForm("/new", filled(key), MIDWIFE), 200);
        Map<String, List<String>> other = filled(key);
        other.put("message", List.of("Anders"));

        assertThat(shown(sendForm("/new", other, MIDWIFE), 409)).contains("Schon abgeschickt");
    }

    @Test
    void mistakesStandAtTheirFieldsAndNothingTypedIsLost() {
        Map<String, List<String>> form = filled(key());
        form.put("child.birthDate", List.of("31.02.2026"));
        form.put("child.familyName", List.of(""));
        form.put("consent.scopes", List.of("FEEDBACK", "PATH"));
        form.put("consent.givenBy", List.of("MOTHER_BEFORE_BIRTH"));
        form.put("child.phone", List.of("keine"));

        String again = shown(sendForm("/new", form, MIDWIFE), 422);

        assertThat(again)
                .contains("<a href=\"#child.birthDate\">Geburtsdatum: Erwartet wird ein Tag")
                .contains("<a href=\"#child.familyName\">Nachname: Diese Angabe fehlt.")
                .contains("id=\"child.phone-error\"")
                .contains("value=\"Mia\"")
                .contains("value=\"keine\"")
                .contains("Bitte nachmittags anrufen.");
        assertThat(found("(<input[^>]*id=\"consent.scopes-PATH\"[^>]*>)", again))
                .contains("checked");
        assertThat(found("(<input[^>]*id=\"consent.scopes-TRANSMISSION\"[^>]*>)", again))
                .doesNotContain("checked");
        assertThat(found("(<option value=\"03241005\"[^>]*>)", again)).contains("selected");
    }

    @Test
    void aFormThatLayOpenWhileTheTextChangedIsFilledInButAsksForTheConsentAnew() {
        Map<String, List<String>> form = filled(key());
        form.put("consent.how", List.of("ORAL_IN_PRESENCE"));
        form.put("consent.textVersion", List.of("2026-1"));
        form.put("child.birthDate", List.of("31.02.2026"));

        String again = shown(sendForm("/new", form, MIDWIFE), 422);

        assertThat(again)
                .contains("value=\"Mia\"", "name=\"consent.textVersion\" value=\"" + ConsentText.VERSION + "\"");
        assertThat(found("(<input[^>]*id=\"consent.scopes-TRANSMISSION\"[^>]*>)", again))
                .doesNotContain("checked");
    }

    @Test
    void whatWasSignedStaysSignedWhenTheTextChangesMeanwhile() {
        Map<String, List<String>> form = filled(key());
        form.put("consent.textVersion", List.of("2026-2"));
        form.put("consent.sheet", List.of("2026-2"));
        form.put("child.birthDate", List.of("31.02.2026"));

        String again = shown(sendForm("/new", form, MIDWIFE), 422);

        assertThat(found("(<input[^>]*id=\"consent.scopes-TRANSMISSION\"[^>]*>)", again))
                .contains("checked");
        assertThat(found("(<input[^>]*id=\"consent.sheet\"[^>]*>)", again)).contains("2026-2");
        assertThat(again)
                .as("who goes on by word of mouth does so beside the text of today")
                .contains("name=\"consent.textVersion\" value=\"" + ConsentText.VERSION + "\"");
    }

    @Test
    void ofAConsentOnPaperTheVersionOnTheSheetIsKept() {
        Map<String, List<String>> form = filled(key());
        form.put("consent.sheet", List.of(" 2026-2 "));

        assertThat(textOf(shown(sendForm("/new", form, MIDWIFE), 200))).isEqualTo("2026-2");
    }

    @Test
    void aSheetWithoutAVersionOrWithOneThatNeverWasIsAskedAbout() {
        Map<String, List<String>> form = filled(key());
        form.put("consent.sheet", List.of(" "));
        assertThat(shown(sendForm("/new", form, MIDWIFE), 422))
                .contains("href=\"#consent.sheet\"")
                .doesNotContain("#consent.textVersion");

        form.put("consent.sheet", List.of("2026-33"));
        assertThat(shown(sendForm("/new", form, MIDWIFE), 422))
                .contains("Diese Fassung gab es auf keinem Blatt.", "value=\"2026-33\"");

        form.put("consent.how", List.of("ORAL_IN_PRESENCE"));
        assertThat(textOf(shown(sendForm("/new", form, MIDWIFE), 200)))
                .as("nobody signed anything")
                .isEqualTo(ConsentText.VERSION);
    }

    private String textOf(String sent) {
        String id = found("href=\"/referrals/([0-9a-f-]{36})\"", sent);
        return json(get("/api/referrals/" + id, MIDWIFE))
                .at("/consent/terms/textVersion")
                .asString();
    }

    @Test
    void withoutConsentToTheTransmissionNothingIsSent() {
        Map<String, List<String>> form = filled(key());
        form.remove("consent.scopes");

        assertThat(shown(sendForm("/new", form, MIDWIFE), 422))
                .contains("href=\"#consent.scopes\"")
                .contains("Ohne Einwilligung in die Weitergabe kann nicht vermittelt werden.");
        assertThat(page("/worklists/sent", MIDWIFE)).doesNotContain(family);
    }

    @Test
    void aFormWithoutItsKeyIsRefusedWithoutACrash() {
        Map<String, List<String>> form = filled(key());
        form.remove("key");

        assertThat(sendForm("/new", form, MIDWIFE).statusCode()).isEqualTo(400);
        assertThat(sendForm("/new", Map.of(), MIDWIFE).statusCode()).isEqualTo(400);
        assertThat(shown(sendForm("/new", fields("key", key()), MIDWIFE), 422)).contains("/offers/");
    }

    @Test
    void withoutAnOfferTheWayLeadsToTheFinder() {
        assertThat(page("/new", MIDWIFE)).contains("href=\"/offers/\"").contains("Bitte suchen Sie zuerst ein Angebot");
        assertThat(page("/new?offer=unknown", MIDWIFE)).contains("Dieses Angebot ist hier nicht bekannt");
    }

    @Test
    void theReceiverHandsTheFamilyOnWithAConsentOfItsOwn() {
        String id =
                submitted(submission(PARENT_CAFE, family), MIDWIFE).get("id").asString();
        move(id, "acceptance", Map.of(), CENTRE);
        assertThat(page("/" + id, CENTRE)).contains("href=\"/referrals/new?follows=" + id + "\"");
        assertThat(page("/new?follows=" + id, CENTRE))
                .contains(family)
                .contains("value=\"" + EARLY_SUPPORT + "\"")
                .doesNotContain("value=\"" + PARENT_CAFE + "\"");

        String form = page("/new?follows=" + id + "&offer=" + EARLY_SUPPORT, CENTRE);
        assertThat(form).contains("name=\"follows\"").doesNotContain("child.familyName");
        Map<String, List<String>> fields = filled(key());
        fields.put("offer", List.of(EARLY_SUPPORT));
        fields.put("follows", List.of(id));
        fields.put("consent.recipient", List.of(EARLY.organization()));
        HttpResponse<String> sent = sendForm("/new", fields, CENTRE);

        assertThat(shown(sent, 200)).contains("Es gibt keinen neuen Weg-Code");
        assertThat(page("/worklists/received", EARLY)).contains(family);
        assertThat(get("/new?follows=" + id, MIDWIFE, "Accept", "text/html").statusCode())
                .isEqualTo(403);
    }
}
