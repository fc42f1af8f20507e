package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.calendar.LocalDays;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A provider promises to answer sooner, and both sides see by when. */
class OrganizationSetsItsDeadlinesTest extends PageReader {
    private HttpResponse<String> set(int days) {
        return send("PUT", "/api/deadlines", "{\"rules\":[{\"state\":\"REQUESTED\",\"days\":" + days + "}]}", EARLY);
    }

    @AfterEach
    void asBefore() {
        send("PUT", "/api/deadlines", "{\"rules\":[]}", EARLY);
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
        assertThat(page("/deadlines", EARLY)).contains("value=\"14\"", "Was heute kommt, ist bis");
        var typed = fields(
                "days.REQUESTED", "viele", "count.REQUESTED", "working", "days.ACCEPTED", "28", "days.ON_HOLD", "90");
        assertThat(shown(sendForm("/deadlines", typed, EARLY), 422))
                .contains("href=\"#days.REQUESTED\"", "value=\"viele\"", "Erwartet wird eine Zahl von 1 bis 365.");

        typed.put("days.REQUESTED", List.of("5"));
        assertThat(leadsTo(sendForm("/deadlines", typed, EARLY))).isEqualTo("/deadlines?done");
        assertThat(json(get("/api/deadlines", EARLY))
                        .path(0)
                        .path("workingDays")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aNumberOutOfRangeIsRefusedAndNobodySetsTheRulesOfOthers() {
        HttpResponse<String> refused = set(400);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"days.REQUESTED\"");
        assertThat(send("PUT", "/api/deadlines", "{\"rules\":[{},null]}", EARLY).statusCode())
                .isEqualTo(422);
        Membership planner = Membership.in("03241", "region-hannover", "PLANNER");
        assertThat(send("PUT", "/api/deadlines", "{\"rules\":[]}", planner).statusCode())
                .isEqualTo(403);
        assertThat(json(get("/api/deadlines", CENTRE)).path(0).path("days").asInt())
                .isEqualTo(14);
    }
}
