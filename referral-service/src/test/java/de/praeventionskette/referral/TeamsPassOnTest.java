package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.local.platform.Membership;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One team of an organization gives a referral to another: the same referral, in other hands. */
class TeamsPassOnTest extends PageReader {
    private static final Membership HEAD = Membership.in("03241", "region-hannover", "PROVIDER");
    private static final Map<String, Object> TO_ASD =
            Map.of("team", "region-hannover-asd", "comment", "Bitte übernehmen");

    private String id = "";

    @BeforeEach
    void midwifeAsksTheTeam() {
        id = submitted(submission(TEAM_HELP, "Team"), MIDWIFE).path("id").asString();
    }

    private boolean lists(Membership as) {
        JsonNode items = json(get("/api/worklists/received?limit=100", as)).path("items");
        return items.valueStream().anyMatch(item -> item.path("id").asString().equals(id));
    }

    @Test
    void theOtherTeamFindsItAndTheFirstNoLongerSeesIt() {
        assertThat(lists(OTHER_TEAM)).isFalse();

        HttpResponse<String> passed = move(id, "assignment", TO_ASD, TEAM);

        assertThat(passed.statusCode()).as(passed.body()).isEqualTo(200);
        assertThat(lists(TEAM)).isFalse();
        assertThat(get("/api/referrals/" + id, TEAM).statusCode()).isEqualTo(404);
        assertThat(lists(OTHER_TEAM)).isTrue();
        assertThat(move(id, "acceptance", Map.of(), OTHER_TEAM).statusCode()).isEqualTo(200);
        await(() -> assertThat(TopicReader.all(Topic.PATHS))
                .anySatisfy(record -> assertThat(record.value()).contains("region-hannover-asd", "ACCEPTED")));
    }

    @Test
    void theSenderReadsWhoCaresNowAndWhoActsForTheWholeOrganizationSeesAll() {
        move(id, "assignment", TO_ASD, HEAD);

        JsonNode seen = json(get("/api/referrals/" + id, MIDWIFE));
        assertThat(seen.path("asked").path("receiver").path("unitName").asString())
                .isEqualTo("ASD");
        assertThat(seen.path("history").path(1).path("team").asString()).isEqualTo("region-hannover-asd");
        assertThat(seen.path("history").path(1).path("comment").asString()).isEqualTo("Bitte übernehmen");
        assertThat(get("/" + id, MIDWIFE, "Accept", "text/html").body())
                .contains("Weitergegeben an ASD")
                .doesNotContain("??");
        assertThat(lists(HEAD)).isTrue();
        assertThat(move(id, "assignment", Map.of("team", "region-hannover-fruehe-hilfen"), HEAD)
                        .statusCode())
                .isEqualTo(200);
        assertThat(lists(TEAM)).isTrue();
    }

    @Test
    void onlyToAnotherTeamOfTheOwnOrganizationOnlyByTheReceiverAndOnlyBeforeTheEnd() {
        HttpResponse<String> foreign = move(id, "assignment", Map.of("team", "u"), TEAM);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("\"team\"", "team.unknown");
        assertThat(move(id, "assignment", Map.of("team", "region-hannover-fruehe-hilfen"), TEAM)
                        .body())
                .contains("team.same");
        assertThat(move(id, "assignment", TO_ASD, MIDWIFE).statusCode()).isNotEqualTo(200);
        move(id, "rejection", Map.of("reason", "NOT_RESPONSIBLE"), TEAM);
        assertThat(move(id, "assignment", TO_ASD, TEAM).statusCode()).isEqualTo(409);
    }

    /** The page of the referral would no longer be there. */
    @Test
    void whoPassesItOnInThePageComesToTheList() {
        String version = found("name=\"version\" value=\"([0-9]+)\"", page("/" + id, TEAM));

        String next = leadsTo(sendForm(
                "/" + id + "/moves/reassign", fields("version", version, "team", "region-hannover-asd"), TEAM));

        assertThat(next).isEqualTo("/worklists/received?passed");
        assertThat(page(next, TEAM)).contains("Das andere Team ist jetzt zuständig.");
    }

    @Test
    void thePageOffersTheOtherTeams() {
        assertThat(get("/" + id, TEAM, "Accept", "text/html").body())
                .contains("An anderes Team geben", "value=\"region-hannover-asd\"")
                .doesNotContain("value=\"region-hannover-fruehe-hilfen\"", "??");
    }
}
