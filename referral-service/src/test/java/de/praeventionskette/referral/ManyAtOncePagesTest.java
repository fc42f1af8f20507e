package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many lines of a list are answered on three pages, without a script. */
class ManyAtOncePagesTest extends PageReader {
    private static final String CHOSEN = "/worklists/chosen";

    private final String family = "V" + UUID.randomUUID().toString().substring(0, 8);

    private List<String> sent(int count, String offer) {
        return IntStream.range(0, count)
                .mapToObj(number -> submitted(submission(offer, family + number), MIDWIFE)
                        .path("id")
                        .asString())
                .toList();
    }

    /** The chosen lines as the list offers them. */
    private Map<String, List<String>> chosen(String list, List<String> ids, String move) {
        String page = page(list, list.contains("sent") ? MIDWIFE : CENTRE);
        Map<String, List<String>> fields = fields(
                "side",
                found("name=\"side\" value=\"([A-Z]+)\"", page),
                "back",
                found("name=\"back\" value=\"([^\"]+)\"", page).replace("&amp;", "&"),
                "move",
                move);
        fields.put(
                "chosen",
                ids.stream()
                        .map(id -> found("name=\"chosen\"[^>]* value=\"(" + id + "~[0-9]+)\"", page))
                        .toList());
        return fields;
    }

    /** What the page that asks sends on. */
    private static Map<String, List<String>> asked(String page, String... more) {
        Map<String, List<String>> fields = fields(more);
        for (String field : List.of("key", "side", "back", "move")) {
            fields.put(
                    field,
                    List.of(found("name=\"" + field + "\" value=\"([^\"]+)\"", page)
                            .replace("&amp;", "&")));
        }
        List<String> chosen = new ArrayList<>();
        Matcher matcher = Pattern.compile("name=\"chosen\" value=\"([^\"]+)\"").matcher(page);
        while (matcher.find()) {
            chosen.add(matcher.group(1));
        }
        fields.put("chosen", chosen);
        return fields;
    }

    private String state(String id) {
        return json(get("/api/referrals/" + id, MIDWIFE))
                .path("course")
                .path("state")
                .asString();
    }

    @Test
    void twelveAreAcceptedOnThreePagesAndOneComesBackToTheListWhereOneWas() {
        List<String> ids = sent(12, PARENT_CAFE);
        String list = "/worklists/received?state=REQUESTED&limit=50";
        assertThat(page(list, CENTRE))
                .contains(
                        "Mit allen ausgewählten",
                        "data-count=\"{0} ausgewählt\"",
                        "name=\"all\"",
                        ": Mia" + family + "0 " + family + "0");

        String asked = shown(sendForm(CHOSEN, chosen(list, ids, "ACCEPT"), CENTRE), 200);
        assertThat(asked)
                .contains("12 Vermittlungen annehmen", "Diese 12", family + "11", "12 annehmen")
                .contains("Bitte keine Namen und keine Diagnosen");
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo("REQUESTED"));

        String done = shown(sendForm(CHOSEN + "/moves", asked(asked, "comment", "Wir sind zurück"), CENTRE), 200);
        assertThat(done)
                .contains("12 angenommen", "Bitte melden Sie sich bald bei den Familien")
                .contains("href=\"/referrals" + list.replace("&", "&amp;") + "\"")
                .doesNotContain("Hier ist nichts geschehen");
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(get("/api/referrals/" + id, MIDWIFE).body())
                                .contains("ACCEPTED", "Wir sind zurück"));
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsNamedWithALinkAndTheOthersAreDone() {
        List<String> ids = sent(3, PARENT_CAFE);
        String asked = shown(sendForm(CHOSEN, chosen("/worklists/todo?limit=100", ids, "ACCEPT"), CENTRE), 200);
        move(ids.getFirst(), "rejection", Map.of("reason", "LANGUAGE"), CENTRE);
        post(
                "/api/referrals/" + ids.get(1) + "/consent/withdrawal",
                Map.of("scopes", List.of("TRANSMISSION")),
                MIDWIFE);

        String done = shown(sendForm(CHOSEN + "/moves", asked(asked), CENTRE), 200);

        assertThat(done)
                .contains("1 angenommen", "2 nicht", "Jemand hat sie inzwischen geändert", "Einwilligung widerrufen")
                .contains("href=\"/referrals/" + ids.getFirst() + "\"", family + "0")
                .doesNotContain(family + "1", family + "2");
        assertThat(state(ids.getLast())).isEqualTo("ACCEPTED");
    }

    @Test
    void aSecondTapAnswersTheSameAndChangesNothing() {
        List<String> ids = sent(2, PARENT_CAFE);
        String asked = shown(sendForm(CHOSEN, chosen("/worklists/received?limit=100", ids, "CONTACT"), CENTRE), 200);
        Map<String, List<String>> fields = asked(asked, "contact", "NOT_REACHED");

        String first = shown(sendForm(CHOSEN + "/moves", fields, CENTRE), 200);
        String second = shown(sendForm(CHOSEN + "/moves", fields, CENTRE), 200);

        assertThat(first).contains("Bei 2 notiert");
        assertThat(second).contains("Bei 2 notiert").doesNotContain("nicht</span>");
        assertThat(json(get("/api/referrals/" + ids.getFirst(), MIDWIFE))
                        .path("history")
                        .size())
                .isEqualTo(2);
        assertThat(shown(sendForm(CHOSEN + "/moves", asked(asked, "contact", "CONTACT_MADE"), CENTRE), 200))
                .contains("Bei 0 notiert", "Es gilt, was Sie zuerst gesendet haben");
    }

    @Test
    void rejectingSaysThatItCannotBeHalfDoneAndAsksForTheReason() {
        List<String> ids = sent(2, PARENT_CAFE);
        String asked = shown(sendForm(CHOSEN, chosen("/worklists/received?limit=100", ids, "REJECT"), CENTRE), 200);
        assertThat(asked).contains("2 Vermittlungen ablehnen", "Halb ablehnen geht nicht");

        String again = shown(sendForm(CHOSEN + "/moves", asked(asked, "comment", "Leider"), CENTRE), 422);
        assertThat(again).contains("href=\"#reason\"", "id=\"reason-error\"", "Leider");
        assertThat(found("name=\"key\" value=\"([^\"]+)\"", again))
                .isEqualTo(found("name=\"key\" value=\"([^\"]+)\"", asked));
        assertThat(shown(sendForm(CHOSEN + "/moves", asked(asked, "reason", "OTHER"), CENTRE), 422))
                .contains("id=\"text-error\"");
        assertThat(state(ids.getFirst())).isEqualTo("REQUESTED");

        assertThat(shown(sendForm(CHOSEN + "/moves", asked(again, "reason", "NO_CAPACITY"), CENTRE), 200))
                .contains("2 abgelehnt");
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo("REJECTED"));
    }

    @Test
    void whatIsNotPossibleForALineIsSaidBeforeAnythingIsDone() {
        List<String> ids = sent(2, PARENT_CAFE);
        move(ids.getFirst(), "acceptance", Map.of(), CENTRE);
        Map<String, List<String>> choice = chosen("/worklists/received?limit=100", ids, "ACCEPT");
        List<String> withForeign = new ArrayList<>(choice.getOrDefault("chosen", List.of()));
        withForeign.add(sent(1, EARLY_SUPPORT).getFirst() + "~1");
        choice.put("chosen", withForeign);

        String asked = shown(sendForm(CHOSEN, choice, CENTRE), 200);

        assertThat(asked)
                .contains(
                        "Eine Vermittlung annehmen", "Diese 2 bleiben, wie sie sind", "In diesem Stand geht das nicht")
                .contains("Eine steht nicht mehr in Ihrer Liste");
        assertThat(asked(asked).get("chosen")).hasSize(1);
        choice.put("move", List.of("START"));
        choice.put("chosen", withForeign.subList(1, 2));
        assertThat(shown(sendForm(CHOSEN, choice, CENTRE), 200))
                .contains("Das geht bei keiner der ausgewählten", "id=\"many-move\"", "value=\"ACCEPT\"")
                .doesNotContain("value=\"CANCEL\"");
    }

    @Test
    void allOfAPageIsOneTickAndNothingChosenIsSaid() {
        List<String> ids = sent(3, PARENT_CAFE);
        Map<String, List<String>> choice = chosen("/worklists/received?limit=50", ids, "ACCEPT");
        choice.put("line", choice.getOrDefault("chosen", List.of()));
        choice.remove("chosen");

        assertThat(shown(sendForm(CHOSEN, choice, CENTRE), 422)).contains("Gehen Sie zurück zur Liste");
        choice.put("all", List.of("yes"));
        assertThat(shown(sendForm(CHOSEN, choice, CENTRE), 200)).contains("3 Vermittlungen annehmen");
        choice.put(
                "line",
                IntStream.range(0, 51).mapToObj(number -> "r" + number + "~1").toList());
        assertThat(shown(sendForm(CHOSEN, choice, CENTRE), 422)).contains("Höchstens 50 auf einmal");
        choice.put("line", List.of("<script>"));
        choice.put("back", List.of("https://example.org/"));
        assertThat(shown(sendForm(CHOSEN, choice, CENTRE), 422)).doesNotContain("example.org", "<script>\"");
    }

    @Test
    void theSenderAsksAndTakesBackFromItsOwnList() {
        List<String> ids = sent(2, PARENT_CAFE);
        String list = "/worklists/sent?limit=100";
        assertThat(page(list, MIDWIFE))
                .contains("value=\"ASK\"", "value=\"CANCEL\"")
                .doesNotContain("value=\"REJECT\"");

        String asked = shown(sendForm(CHOSEN, chosen(list, ids, "ASK"), MIDWIFE), 200);
        assertThat(shown(sendForm(CHOSEN + "/moves", asked(asked), MIDWIFE), 200))
                .contains("Bei 2 nachgefragt");
        assertThat(shown(sendForm(CHOSEN, chosen(list, ids, "ASK"), MIDWIFE), 200))
                .contains("Dort ist schon gefragt");

        String taken = shown(sendForm(CHOSEN, chosen(list, ids, "CANCEL"), MIDWIFE), 200);
        assertThat(shown(sendForm(CHOSEN + "/moves", asked(taken, "reason", "DUPLICATE"), MIDWIFE), 200))
                .contains("2 widerrufen");
    }

    @Test
    void theyArePassedToATeamOfTheOwnOrganization() {
        List<String> ids = sent(2, TEAM_HELP);
        String page = page("/worklists/received?limit=100", TEAM);
        Map<String, List<String>> choice = fields("side", "RECEIVED", "move", "REASSIGN");
        choice.put(
                "chosen",
                ids.stream()
                        .map(id -> found("value=\"(" + id + "~[0-9]+)\"", page))
                        .toList());

        String asked = shown(sendForm(CHOSEN, choice, TEAM), 200);
        assertThat(asked)
                .contains("value=\"region-hannover-asd\"")
                .doesNotContain("value=\"region-hannover-fruehe-hilfen\"");
        Map<String, List<String>> fields = asked(asked, "team", "region-hannover-asd");
        assertThat(shown(sendForm(CHOSEN + "/moves", fields, TEAM), 200)).contains("2 weitergegeben");
        assertThat(shown(sendForm(CHOSEN + "/moves", fields, TEAM), 200)).contains("2 weitergegeben");

        assertThat(page("/worklists/received?limit=100", OTHER_TEAM)).contains(family + "0", family + "1");
    }

    @Test
    void allPagesSpeakEnglish() {
        List<String> ids = sent(2, PARENT_CAFE);
        Map<String, List<String>> choice = chosen("/worklists/received?limit=100", ids, "REJECT");
        move(ids.getFirst(), "acceptance", Map.of(), CENTRE);

        assertThat(page("/worklists/received?lang=en", CENTRE)).contains("With all selected:", "on this page");
        String asked = shown(sendForm(CHOSEN, choice, CENTRE, "Accept-Language", "en"), 200);
        assertThat(asked).contains("Decline one referral", "There is no declining by half", "This one stays as it is");
        assertThat(shown(
                        sendForm(
                                CHOSEN + "/moves", asked(asked, "reason", "LANGUAGE"), CENTRE, "Accept-Language", "en"),
                        200))
                .contains("1 declined", "Back to the list");
    }

    @Test
    void onlyWhoMayMoveOneMayMoveMany() {
        Map<String, List<String>> choice = fields("side", "RECEIVED", "move", "ACCEPT", "chosen", "some~1");

        assertThat(sendForm(CHOSEN, choice, OFFICER).statusCode()).isEqualTo(403);
        assertThat(sendForm(CHOSEN + "/moves", choice, OFFICER).statusCode()).isEqualTo(403);
        assertThat(sendForm(CHOSEN, choice, null).statusCode()).isEqualTo(401);
        assertThat(leadsTo(get(CHOSEN, CENTRE, "Accept", "text/html"))).isEqualTo("/");
    }
}
