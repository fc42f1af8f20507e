package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.calendar.LocalDays;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A team enters its holidays; who wants to refer to it sees that before, and its deputy answers. */
class TeamSaysThatItIsAwayTest extends PageReader {
    private static final Membership HEAD = Membership.in("03241", "region-hannover", "PROVIDER");
    private static final String TEAM_PATH = "/api/absences/region-hannover-fruehe-hilfen";
    private static final String ASD_PATH = "/api/absences/region-hannover-asd";
    private static final String CENTRE_PATH = "/api/absences/sample-familienzentrum-garbsen";
    private static final String ASD = "region-hannover-asd";
    private static final LocalDate TODAY = LocalDate.now(LocalDays.ZONE);

    @AfterEach
    void allAreBack() {
        end(TEAM_PATH, HEAD);
        end(ASD_PATH, HEAD);
        end(CENTRE_PATH, CENTRE);
    }

    private void end(String path, Membership as) {
        get(path, as).headers().firstValue("ETag").ifPresent(tag -> send("DELETE", path, null, as, "If-Match", tag));
    }

    private HttpResponse<String> put(
            String path, int from, int until, @Nullable String deputy, Membership as, String... headers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", TODAY.plusDays(from).toString());
        body.put("until", TODAY.plusDays(until).toString());
        if (deputy != null) {
            body.put("deputy", deputy);
        }
        return send("PUT", path, JsonMapper.shared().writeValueAsString(body), as, headers);
    }

    private void away(String path, int until, @Nullable String deputy, Membership as) {
        HttpResponse<String> answer = put(path, 0, until, deputy, as);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String day(int ahead) {
        return TODAY.plusDays(ahead)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.GERMAN));
    }

    private boolean lists(String id, Membership as) {
        JsonNode items = json(get("/api/worklists/received?limit=100", as)).path("items");
        return items.valueStream().anyMatch(item -> item.path("id").asString().equals(id));
    }

    @Test
    void theDeputyFindsWhatWasSentAndEverybodyReadsWhy() {
        away(TEAM_PATH, 4, ASD, TEAM);
        String id =
                submitted(submission(TEAM_HELP, "Urlaub"), MIDWIFE).path("id").asString();

        await(() -> assertThat(lists(id, OTHER_TEAM)).isTrue());
        assertThat(lists(id, TEAM)).isFalse();
        assertThat(get("/api/referrals/" + id, TEAM).statusCode()).isEqualTo(404);
        JsonNode seen = json(get("/api/referrals/" + id, MIDWIFE));
        assertThat(seen.path("asked").path("receiver").path("unitName").asString())
                .isEqualTo("ASD");
        assertThat(seen.path("history").path(1).path("aside").asString()).isEqualTo("WENT_TO_DEPUTY");
        assertThat(page("/" + id, MIDWIFE))
                .contains("Wegen Abwesenheit von selbst an die Vertretung gegangen: ASD")
                .doesNotContain("nicht da");
        assertThat(page("/" + id, OTHER_TEAM))
                .as("whoever passes it on sees who is away")
                .contains(": bis " + day(4) + " nicht da; es antwortet ASD</option>");
        assertThat(move(id, "assignment", Map.of("team", "region-hannover-fruehe-hilfen"), OTHER_TEAM)
                        .statusCode())
                .isEqualTo(200);
        String later =
                submitted(submission(TEAM_HELP, "Danach"), MIDWIFE).path("id").asString();
        await(() -> assertThat(lists(later, OTHER_TEAM)).isTrue());
        assertThat(lists(id, TEAM)).as("given back by hand").isTrue();
        assertThat(page("/" + id, MIDWIFE)).contains("bis " + day(4) + " nicht da; es antwortet ASD");
        JsonNode away = json(get("/api/referrals/" + id, MIDWIFE)).path("away");
        assertThat(away.path("until").asString()).isEqualTo(TODAY.plusDays(4).toString());
        assertThat(away.path("deputy").asString()).isEqualTo(ASD);
        assertThat(away.path("deputyName").asString()).isEqualTo("ASD");
        assertThat(get("/api/referrals/" + id, EARLY).statusCode()).isEqualTo(404);
        assertThat(json(get("/api/referrals/" + later, MIDWIFE)).has("away"))
                .as("its deputy is there")
                .isFalse();
    }

    @Test
    void aSenderWhoMayNotHearHowItGoesIsToldOfTheTeamThatItAskedOnly() {
        away(TEAM_PATH, 4, ASD, TEAM);
        String id = submitted(submission(TEAM_HELP, "Stumm", "TRANSMISSION"), MIDWIFE)
                .path("id")
                .asString();
        await(() -> assertThat(lists(id, OTHER_TEAM)).isTrue());
        away(ASD_PATH, 9, null, HEAD);

        JsonNode seen = json(get("/api/referrals/" + id, MIDWIFE));
        assertThat(seen.at("/asked/receiver/unit").asString()).isEqualTo("region-hannover-fruehe-hilfen");
        assertThat(seen.at("/away/until").asString())
                .isEqualTo(TODAY.plusDays(4).toString());
        assertThat(json(get("/api/referrals/" + id, OTHER_TEAM))
                        .at("/away/until")
                        .asString())
                .isEqualTo(TODAY.plusDays(9).toString());
    }

    @Test
    void whoIsAboutToReferReadsItAtTheOfferAndAfterwardsWhereTheySeeWhomToRing() {
        away(CENTRE_PATH, 2, null, CENTRE);
        String line = "bis " + day(2) + " nicht da";
        assertThat(page("/new?offer=" + PARENT_CAFE, MIDWIFE)).contains(line, "data-begin=\"1\"");
        assertThat(shown(sendForm("/new/fit", fields("offer", PARENT_CAFE), MIDWIFE), 200))
                .contains(line);

        String id =
                submitted(submission(PARENT_CAFE, "Ferien"), MIDWIFE).path("id").asString();
        assertThat(lists(id, CENTRE)).isTrue();
        assertThat(page("/" + id, MIDWIFE)).contains(line);
        JsonNode away = json(get("/api/referrals/" + id, MIDWIFE)).path("away");
        assertThat(away.propertyNames()).containsExactly("until");
        assertThat(away.path("until").asString()).isEqualTo(TODAY.plusDays(2).toString());
        move(id, "acceptance", Map.of(), CENTRE);
        move(id, "completion", Map.of("outcome", "HELP_GIVEN"), CENTRE);
        assertThat(page("/" + id, MIDWIFE)).doesNotContain(line);
        assertThat(json(get("/api/referrals/" + id, MIDWIFE)).has("away"))
                .as("nothing more comes")
                .isFalse();
    }

    @Test
    void theOwnListSaysItOnTopUntilItIsEnded() {
        assertThat(page("/worklists/received", TEAM)).contains("href=\"/referrals/absences\"");
        away(TEAM_PATH, 4, ASD, HEAD);
        assertThat(page("/worklists/received", TEAM))
                .contains("Sie haben bis " + day(4) + " Abwesenheit eingetragen.", "Ändern oder beenden");
        assertThat(page("/worklists/received", OTHER_TEAM)).doesNotContain("Abwesenheit eingetragen");

        String shown = page("/absences", TEAM);
        String version = found("name=\"version\" value=\"([0-9]+)\"", shown);
        assertThat(leadsTo(sendForm(
                        "/absences/end", fields("whose", "region-hannover-fruehe-hilfen", "version", version), TEAM)))
                .isEqualTo("/absences?done=ended");
        assertThat(page("/absences?done=ended", TEAM)).contains("Die Abwesenheit ist beendet.", "nichts eingetragen");
        assertThat(page("/worklists/received", TEAM)).doesNotContain("Abwesenheit eingetragen");
    }

    @Test
    void aTeamEntersItOnThePageAndIsToldWhatIsWrong() {
        var typed = fields(
                "whose", "region-hannover-fruehe-hilfen", "from", "morgen", "until", "", "deputy", "nobody-knows");
        assertThat(shown(sendForm("/absences", typed, TEAM), 422))
                .contains("href=\"#from\"", "href=\"#until\"", "value=\"morgen\"", "Diese Angabe fehlt.");
        typed.put("from", List.of(TODAY.plusDays(3).toString()));
        typed.put("until", List.of(TODAY.plusDays(2).toString()));
        typed.put("deputy", List.of(ASD));
        assertThat(shown(sendForm("/absences", typed, TEAM), 422))
                .contains("Der letzte Tag liegt vor dem ersten.", "value=\"" + ASD + "\" selected");
        typed.put("until", List.of(TODAY.plusDays(9).toString()));
        assertThat(leadsTo(sendForm("/absences", typed, TEAM))).isEqualTo("/absences?done=set");
        assertThat(page("/absences?done=set", TEAM))
                .contains("Es antwortet: ASD", day(3) + " bis " + day(9), "Jetzt beenden");

        assertThat(leadsTo(sendForm("/absences", typed, TEAM)))
                .as("without having seen it")
                .isEqualTo("/absences?whose=region-hannover-fruehe-hilfen&changed=yes");
        assertThat(page("/absences?whose=region-hannover-fruehe-hilfen&changed=yes", TEAM))
                .contains("Hier ist schon etwas eingetragen");
    }

    @Test
    void whoActsForTheWholeOrganizationChoosesTheTeamAndAnOrganizationOfOneHasNothingToChoose() {
        assertThat(page("/absences", HEAD))
                .contains("id=\"whose\"", "value=\"" + ASD + "\"", "was an kein Team gerichtet ist");
        var typed = fields("whose", ASD, "from", TODAY.toString(), "until", TODAY.toString());
        assertThat(leadsTo(sendForm("/absences", typed, HEAD))).isEqualTo("/absences?done=set");
        assertThat(page("/absences?whose=" + ASD, HEAD)).contains("<strong>ASD</strong>", "Jetzt beenden");
        assertThat(page("/absences", EARLY))
                .contains("value=\"sample-fruehfoerderung-nordwest\"")
                .doesNotContain("id=\"whose\"", "id=\"deputy\"");
    }

    @Test
    void whoIsNotOfTheTeamOrOnlySendsChangesNothing() {
        assertThat(put(TEAM_PATH, 0, 1, null, OTHER_TEAM).statusCode()).isEqualTo(403);
        assertThat(put("/api/absences/region-hannover", 0, 1, null, TEAM).statusCode())
                .isEqualTo(403);
        assertThat(put(TEAM_PATH, 0, 1, null, CENTRE).statusCode()).isEqualTo(404);
        assertThat(put(TEAM_PATH, 0, 1, null, MIDWIFE).statusCode()).isEqualTo(403);
        Membership sender = Membership.in("03241", "region-hannover", "PROFESSIONAL")
                .unit("region-hannover-fruehe-hilfen", "Frühe Hilfen");
        assertThat(put(TEAM_PATH, 0, 1, null, sender).statusCode()).isEqualTo(403);
        assertThat(get("/absences", sender, "Accept", "text/html").statusCode()).isEqualTo(403);
        assertThat(page("/worklists/sent", sender)).doesNotContain("/referrals/absences");
        assertThat(send("PUT", TEAM_PATH, "{}", null).statusCode()).isEqualTo(401);
        assertThat(sendForm(
                                "/absences",
                                fields("whose", ASD, "from", TODAY.toString(), "until", TODAY.toString()),
                                TEAM)
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(get("/api/absences", HEAD))).isEmpty();

        away(TEAM_PATH, 4, ASD, TEAM);
        String tag = get(TEAM_PATH, TEAM).headers().firstValue("ETag").orElseThrow();
        assertThat(send("DELETE", TEAM_PATH, null, OTHER_TEAM, "If-Match", tag).statusCode())
                .isEqualTo(403);
        assertThat(send("DELETE", TEAM_PATH, null, CENTRE, "If-Match", tag).statusCode())
                .isEqualTo(404);
        assertThat(get(TEAM_PATH, CENTRE).statusCode()).isEqualTo(404);
        assertThat(json(get("/api/absences", CENTRE))).isEmpty();
        assertThat(json(get("/api/absences", OTHER_TEAM))
                        .path(0)
                        .path("deputyName")
                        .asString())
                .isEqualTo("ASD");
    }

    @Test
    void ofTwoWhoEnterItFirstAtOnceOneIsToldToLookAgain() {
        List<HttpResponse<String>> answers = IntStream.rangeClosed(8, 9)
                .mapToObj(until -> CompletableFuture.supplyAsync(() -> put(TEAM_PATH, 7, until, ASD, TEAM)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 428);
        HttpResponse<String> first = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> now = get(TEAM_PATH, TEAM);
        assertThat(json(now)).as("the answer said what is there").isEqualTo(json(first));
        assertThat(now.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void whatIsWrongIsNamedAndAChangeNeedsTheVersionThatWasSeen() {
        assertThat(put(TEAM_PATH, 0, 1, "u", TEAM).body()).contains("\"deputy\"", "team.unknown");
        assertThat(put(TEAM_PATH, 0, 1, "region-hannover-fruehe-hilfen", TEAM).body())
                .contains("absence.self");
        assertThat(put(TEAM_PATH, 0, 366, null, TEAM).statusCode()).isEqualTo(422);
        assertThat(send("PUT", TEAM_PATH, "{\"from\":\"x\"}", TEAM).statusCode())
                .isBetween(400, 422);
        assertThat(send("PUT", TEAM_PATH, "{}", TEAM).body()).contains("\"from\"", "\"until\"");
        assertThat(send("PUT", TEAM_PATH, "{\"from\":\"-999999999-01-01\",\"until\":\"+999999999-12-31\"}", TEAM)
                        .statusCode())
                .isEqualTo(422);

        away(TEAM_PATH, 4, ASD, TEAM);
        assertThat(put(TEAM_PATH, 0, 5, ASD, TEAM).statusCode()).isEqualTo(428);
        String tag = get(TEAM_PATH, TEAM).headers().firstValue("ETag").orElseThrow();
        assertThat(put(TEAM_PATH, 0, 5, ASD, TEAM, "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(put(TEAM_PATH, 0, 6, ASD, TEAM, "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(send("DELETE", TEAM_PATH, null, TEAM).statusCode()).isEqualTo(428);
        assertThat(send("DELETE", TEAM_PATH, null, TEAM, "If-Match", tag).statusCode())
                .isEqualTo(412);
    }
}
