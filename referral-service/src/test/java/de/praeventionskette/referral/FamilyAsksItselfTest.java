package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.referral.calendar.LocalDays;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A family asks for help itself, is answered, sees it on its own page, and takes everything back. */
class FamilyAsksItselfTest extends AskingFamily {
    private static final String PIN = "97531";

    private final String name = "Frau Sommer " + UUID.randomUUID().toString().substring(0, 8);
    private Map<String, List<String>> form = Map.of();

    @BeforeEach
    void opensTheForm() {
        form = form(PARENT_CAFE, name);
    }

    @Test
    void theFormSaysThatHelpIsOpenWithoutItAndAsksForNoChildsName() {
        String page = page("/family/ask?offer=" + PARENT_CAFE, null);

        assertThat(page)
                .contains("Beispiel " + PARENT_CAFE, "Beispiel-Familienzentrum Garbsen")
                .contains("Diese Hilfe steht Ihnen offen, auch wenn Sie hier nichts angeben", "110", "112")
                .contains("Seite schnell verlassen", "Was passiert mit meinen Daten?")
                .contains("value=\"TRANSMISSION\"", "value=\"PATH\"", "value=\"STATISTICS\"")
                .doesNotContain("value=\"FEEDBACK\"", "Vorname", "Nachname", "<textarea", "endangerment");
        assertThat(page).as("nothing is allowed beforehand").doesNotContain("value=\"TRANSMISSION\" checked");
        assertThat(page("/family/ask?lang=en&offer=" + PARENT_CAFE, null)).contains("Ask for help yourself");
        assertThat(page("/family/ask?offer=no-such-offer", null)).contains("Suchen Sie zuerst ein Angebot");
        assertThat(page("/information", null)).contains("Wenn Sie selbst anfragen");
    }

    @Test
    void whereTheProviderTakesOnlyWhatProfessionalsAskTheFamilyIsToldSoAndNothingIsSent() {
        String offer = "offer-" + UUID.randomUUID();
        ObjectNode data = EventJson.mapper().valueToTree(offer(offer, CENTRE, FieldOfAction.HEALTH));
        publish(Topic.OFFERS, "offer/" + offer, data.put("professionalsOnly", true));
        await(() -> assertThat(page("/family/ask?offer=" + offer, null))
                .contains("Bei diesem Angebot können Sie nicht selbst anfragen", "Beispiel " + offer)
                .doesNotContain("<form method=\"post\" action=\"/referrals/family/ask"));
        HttpResponse<String> refused = ask(offer, form(offer, name));
        assertThat(shown(refused, 422)).contains("Bei diesem Angebot können Sie nicht selbst anfragen");
        assertThat(page("/worklists/received?limit=100", CENTRE)).doesNotContain(name);

        assertThat(submitted(submission(offer, "Fachkraft"), MIDWIFE).path("id").asString())
                .as("a professional asks as ever")
                .isNotEmpty();
        publish(Topic.OFFERS, "offer/" + offer, 2, offer(offer, CENTRE, FieldOfAction.HEALTH));
        await(() -> assertThat(page("/family/ask?offer=" + offer, null)).contains("name=\"ticket\""));
    }

    @Test
    void fromTheRequestToTheAnswerToTheWithdrawal() {
        String code = code(asked(form));
        String id = idOf(name);

        String list = page("/worklists/received?limit=100", CENTRE);
        assertThat(list).contains(name, "von der Familie selbst", "Wunsch der Familie: ein Rückruf");
        assertThat(page("/" + id, CENTRE))
                .contains("von der Familie selbst an Beispiel-Familienzentrum Garbsen", name, "abends", "Ukrainisch")
                .contains("Nein: bitte nur anrufen und nichts hinterlassen", "auf dem eigenen Handy")
                .doesNotContain("id=\"accept-comment\"", "id=\"reject-comment\"");
        assertThat(move(id, "acceptance", Map.of(), CENTRE).statusCode()).isEqualTo(200);

        String way = shown(openWay(code, PIN), 200);
        assertThat(way).contains("hat zugesagt", "Sie haben selbst angefragt").doesNotContain(name, "Ihre Fachkraft:");
        String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", way);
        String taken = shown(
                sendForm(
                        "/family/way/withdrawal",
                        fields("ticket", ticket, "referral", id, "scopes", "TRANSMISSION"),
                        null),
                200);

        assertThat(taken).contains("Nicht mehr lesen darf sie", "Zurückgezogen");
        HttpResponse<String> refused = get("/api/referrals/" + id, CENTRE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("code").asString()).isEqualTo("consent.withdrawn");
        assertThat(get("/api/worklists/received?limit=100", CENTRE).body()).doesNotContain(id);
    }

    @Test
    void theAnswerShowsTheCodeOnceAndLeadsOnToTheFamilysOwnPage() {
        String answer = asked(form);

        assertThat(answer)
                .contains("Er wird nur jetzt gezeigt", "Die Stelle antwortet bis")
                .contains("Beispiel-Familienzentrum Garbsen hat Ihre Anfrage")
                .doesNotContain(name);
        var next = fields(
                "pathCode", found("name=\"pathCode\" value=\"([^\"]+)\"", answer),
                "asked", found("name=\"asked\" value=\"([^\"]+)\"", answer),
                "pin", PIN);
        next.put("again", List.of("1357"));
        assertThat(shown(sendForm("/family/way", next, null), 422)).contains("Die beiden PINs waren nicht gleich");
        next.put("again", List.of(PIN));
        assertThat(shown(sendForm("/family/way", next, null), 200)).contains("Beispiel " + PARENT_CAFE);
    }

    @Test
    void theSameFormSentTwiceAsksOnceAndWithOtherWordsNothing() {
        String first = code(asked(form));
        assertThat(code(asked(form))).isEqualTo(first);
        assertThat(get("/api/worklists/received?limit=100", CENTRE).body().split(name, -1))
                .hasSize(2);

        form.put("reached.callName", List.of("Herr Winter"));
        assertThat(shown(ask(PARENT_CAFE, form), 409)).contains("Die erste Anfrage gilt");
    }

    @Test
    void anExpectantMotherAsksForHerself() {
        LocalDate term = LocalDate.now(LocalDays.ZONE).plusMonths(3);
        form.put("child.asker", List.of("EXPECTING"));
        form.put("child.month", List.of(String.valueOf(term.getMonthValue())));
        form.put("child.year", List.of(String.valueOf(term.getYear())));
        form.put("wish", List.of("PLACE"));
        asked(form);

        JsonNode seen = json(get("/api/referrals/" + idOf(name), CENTRE));
        assertThat(seen.path("asked").path("ageMonths").asInt()).isBetween(-4, -3);
        assertThat(seen.path("consent").path("terms").path("givenBy").asString())
                .isEqualTo("MOTHER_BEFORE_BIRTH");
        assertThat(seen.path("asked").path("wish").asString()).isEqualTo("PLACE");
        assertThat(seen.path("asked").has("sender")).isFalse();
        assertThat(seen.path("child").has("familyName")).isFalse();
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() {
        form.put("reached.phone", List.of("keine"));
        form.put("child.month", List.of(""));
        form.put("consent.scopes", List.of("PATH"));

        assertThat(shown(ask(PARENT_CAFE, form), 422))
                .contains("id=\"reached.phone-error\"", "id=\"child.month-error\"")
                .contains("value=\"" + name + "\"", "value=\"PATH\" checked");
        form.put("reached.phone", List.of("0511 123"));
        form.put("child.month", List.of("1"));
        assertThat(shown(ask(PARENT_CAFE, form), 422)).contains("Ohne Einwilligung in die Weitergabe");
        assertThat(get("/api/worklists/received?limit=100", CENTRE).body()).doesNotContain(name);
    }

    @Test
    void nobodyElseSeesItAndNobodyHasSentIt() {
        asked(form);
        String id = idOf(name);

        for (var stranger : List.of(MIDWIFE, EARLY, TEAM)) {
            assertThat(get("/api/referrals/" + id, stranger).statusCode()).isEqualTo(404);
            assertThat(get("/api/worklists/sent?limit=100", stranger).body()).doesNotContain(id);
        }
        assertThat(get("/api/worklists/sent?limit=100", CENTRE).body()).doesNotContain(id);
        assertThat(move(id, "cancellation", Map.of("reason", "DUPLICATE"), CENTRE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(move(id, "question", Map.of(), CENTRE).statusCode()).isEqualTo(403);
    }

    @Test
    void theReceiverWritesDownWhatTheFamilyTellsIt() {
        String old = code(asked(form));
        String id = idOf(name);
        String page = page("/" + id, CENTRE);
        String key = found(
                "action=\"/referrals/[^\"]+/code\"[^>]*>.*?name=\"key\" value=\"([^\"]+)\"", page.replace('\n', ' '));

        String renewed = shown(sendForm("/" + id + "/code", fields("key", key), CENTRE), 200);
        assertThat(shown(openWay(old, PIN), 422)).contains("Zu diesem Weg-Code gibt es keinen Weg");
        assertThat(shown(openWay(code(renewed), PIN), 200)).contains("noch nicht geantwortet");
        assertThat(download("/" + id + "/letter", "", CENTRE).statusCode()).isEqualTo(200);

        String next = leadsTo(sendForm("/" + id + "/withdrawal", fields("all", "yes"), CENTRE));
        assertThat(page(next, CENTRE)).contains("Die Einwilligung ist zurückgenommen");
        assertThat(get("/api/referrals/" + id, CENTRE).statusCode()).isEqualTo(403);
    }

    @Test
    void whatNoFamilyHasAskedIsMarkedByTheReceiver() {
        asked(form);
        String id = idOf(name);
        String page = page("/" + id, CENTRE);
        assertThat(page).contains("Nur, wenn keine Familie dahintersteht").doesNotContain("id=\"cancel\"");
        String version = found("name=\"version\" value=\"([0-9]+)\"", page);

        leadsTo(sendForm("/" + id + "/moves/correct", fields("version", version, "reason", "DUPLICATE"), CENTRE));

        assertThat(json(get("/api/referrals/" + id, CENTRE))
                        .path("course")
                        .path("state")
                        .asString())
                .isEqualTo("ENTERED_IN_ERROR");
    }

    @Test
    void aRejectedFamilyReadsWhyAndSearchesOn() {
        String code = code(asked(form));
        move(idOf(name), "rejection", Map.of("reason", "NO_CAPACITY"), CENTRE);

        assertThat(shown(openWay(code, PIN), 200))
                .contains("Grund: Kein Platz frei", "Anderes Angebot suchen", "href=\"/offers/\"")
                .doesNotContain("Fragen Sie Ihre Fachkraft");
    }

    @Test
    void thePlaceIsAskedForAndThePathIsCountedAsTheFamilysOwn() {
        asked(form);
        String id = idOf(name);

        await(() -> {
            assertThat(records(Topic.REFERRALS))
                    .anySatisfy(record -> assertThat(record).contains(id, "ASKED"));
            assertThat(records(Topic.PATHS))
                    .anySatisfy(record -> assertThat(record)
                            .contains("\"sender\":\"~family\"", "\"receiver\":\"sample-familienzentrum-garbsen\""));
        });
    }

    private static List<String> records(Topic topic) {
        return TopicReader.all(topic).stream().map(TopicReader::text).toList();
    }
}
