package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.calendar.LocalDays;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A provider promises to answer sooner, and both sides see by when. */
class OrganizationSetsItsDeadlinesTest extends PageReader {
    private static final String PATH = "/api/deadlines";

    private HttpResponse<String> set(int days) {
        return set(days, tag());
    }

    private HttpResponse<String> set(int days, String seen) {
        return put("{\"rules\":[{\"state\":\"REQUESTED\",\"days\":" + days + "}]}", EARLY, seen);
    }

    private HttpResponse<String> put(String body, Membership as, String seen) {
        return send("PUT", PATH, body, as, "If-Match", seen);
    }

    private String tag() {
        return get(PATH, EARLY).headers().firstValue("ETag").orElseThrow();
    }

    @AfterEach
    void asBefore() {
        assertThat(put("{\"rules\":[]}", EARLY, tag()).statusCode()).isEqualTo(200);
    }

    private LocalDate due(String id) {
        JsonNode view = json(get("/api/referrals/" + id, MIDWIFE));
        return LocalDays.of(Instant.parse(view.path("course").path("dueAt").asString()));
    }

    private String sent() {
        return submitted(submission(EARLY_SUPPORT, "Frist"), MIDWIFE).path("id").asString();
    }

    @Test
    void whatComesFromNowOnIsDueAsPromisedAndStandsFirstOnTheListOfThingsToDo() {
        String before = sent();
        assertThat(set(2).statusCode()).isEqualTo(200);
        String after = sent();

        LocalDate today = LocalDate.now(LocalDays.ZONE);
        assertThat(due(before)).isEqualTo(today.plusDays(14));
        assertThat(due(after)).isEqualTo(today.plusDays(2));
        List<String> toDo = json(get("/api/worklists/todo?limit=100", EARLY))
                .path("items")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
        assertThat(toDo.indexOf(after)).isNotNegative().isLessThan(toDo.indexOf(before));
        assertThat(page("/worklists/todo?limit=100", EARLY)).contains("Was als Nächstes fällig ist");
    }

    @Test
    void thePageShowsTheDayOfTodayAndKeepsWhatWasTyped() {
        String page = page("/deadlines", EARLY);
        assertThat(page).contains("value=\"14\"", "Was heute kommt, ist bis");
        String version = "name=\"version\" value=\"([0-9]+)\"";
        var typed = fields(
                "version",
                found(version, page),
                "days.REQUESTED",
                "viele",
                "count.REQUESTED",
                "working",
                "days.ACCEPTED",
                "28",
                "days.ON_HOLD",
                "90");
        String wrong = shown(sendForm("/deadlines", typed, EARLY), 422);
        assertThat(wrong)
                .contains("href=\"#days.REQUESTED\"", "value=\"viele\"", "Erwartet wird eine Zahl von 1 bis 365.");
        typed.put("version", List.of(found(version, wrong)));

        typed.put("days.REQUESTED", List.of("5"));
        assertThat(leadsTo(sendForm("/deadlines", typed, EARLY))).isEqualTo("/deadlines?done");
        assertThat(json(get(PATH, EARLY)).path(0).path("workingDays").asBoolean())
                .isTrue();

        String outdated = typed.get("version").getFirst();
        for (String unseen : List.of(outdated, "", "x")) {
            typed.put("version", List.of(unseen));
            typed.put("days.REQUESTED", List.of("9"));
            String changed = shown(sendForm("/deadlines", typed, EARLY), 409);
            assertThat(changed)
                    .contains("Jemand anderes hat die Fristen gerade geändert.", "value=\"9\"")
                    .containsOnlyOnce("Jetzt gilt: innerhalb von 5 Tagen, gezählt werden: Arbeitstage");
            typed.put("version", List.of(found(version, changed)));
        }
        leadsTo(sendForm("/deadlines", typed, EARLY));
        assertThat(json(get(PATH, EARLY)).path(0).path("days").asInt()).isEqualTo(9);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        String body = "{\"rules\":[{\"state\":\"REQUESTED\",\"days\":3}]}";
        HttpResponse<String> unseen = send("PUT", PATH, body, EARLY);
        assertThat(unseen.statusCode()).isEqualTo(428);
        assertThat(json(unseen).path("code").asString()).isEqualTo("request.precondition-required");

        String seen = tag();
        HttpResponse<String> set = set(3, seen);
        assertThat(set.headers().firstValue("ETag")).contains(tag()).isNotEqualTo(Optional.of(seen));
        HttpResponse<String> outdated = set(5, seen);
        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(json(outdated).path("code").asString()).isEqualTo("store.stale-version");
        assertThat(put(body, EARLY, "*").statusCode()).isEqualTo(400);
        assertThat(json(get(PATH, EARLY)).path(0).path("days").asInt()).isEqualTo(3);
    }

    @Test
    void ofTwoWhoSetTheFirstRulesAtOnceOneIsToldToLookAgain() {
        Membership fresh = Membership.in("03241", "sample-" + UUID.randomUUID(), "PROVIDER");
        String usual = get(PATH, fresh).headers().firstValue("ETag").orElseThrow();

        List<Integer> answers = IntStream.rangeClosed(1, 2)
                .mapToObj(days -> CompletableFuture.supplyAsync(
                        () -> put("{\"rules\":[{\"state\":\"REQUESTED\",\"days\":" + days + "}]}", fresh, usual)
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(json(get(PATH, fresh)).path(0).path("days").asInt()).isEqualTo(answers.indexOf(200) + 1);
    }

    @Test
    void aNumberOutOfRangeIsRefusedAndNobodySetsTheRulesOfOthers() {
        HttpResponse<String> refused = set(400);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"days.REQUESTED\"");
        assertThat(put("{\"rules\":[{},null]}", EARLY, tag()).statusCode()).isEqualTo(422);
        Membership planner = Membership.in("03241", "region-hannover", "PLANNER");
        assertThat(put("{\"rules\":[]}", planner, tag()).statusCode()).isEqualTo(403);
        assertThat(json(get(PATH, CENTRE)).path(0).path("days").asInt()).isEqualTo(14);
    }
}
