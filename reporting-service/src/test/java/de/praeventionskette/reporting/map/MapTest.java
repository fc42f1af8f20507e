package de.praeventionskette.reporting.map;

import static de.praeventionskette.contracts.vocabulary.FieldOfAction.EARLY_INTERVENTION;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.HEALTH;
import static de.praeventionskette.contracts.vocabulary.FieldOfAction.PREGNANCY_COUNSELLING;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.offers.Contact;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.kit.access.AccessQuery;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Replay;
import de.praeventionskette.kit.testing.AloneReplay;
import de.praeventionskette.reporting.ReportingSystem;
import de.praeventionskette.reporting.SamplePaths;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From paths on their topic to maps over HTTP; each test has a region of its own. */
class MapTest extends ReportingSystem {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 10);

    @Autowired
    Replay replay;

    @Autowired
    Projection paths;

    @Autowired
    MongoDatabase serviceDatabase;

    private JsonNode edge(JsonNode map) {
        return map.path("edges").path(0);
    }

    @Test
    void theWaysOfFamiliesStandOnTheMapWithNumbersWaitsAndSentences() {
        publish(SamplePaths.helped("m1-", 12, "11001005", DAY, PREGNANCY_COUNSELLING, EARLY_INTERVENTION));

        await(() -> assertThat(edge(json("/api/map", planner("11001")))
                        .path("families")
                        .asInt())
                .isEqualTo(12));
        JsonNode map = json("/api/map?view=field&halfYear=2025-H1", planner("11001"));
        assertThat(edge(map).path("from").asString()).isEqualTo("PREGNANCY_COUNSELLING");
        assertThat(edge(map).path("waiting").path("medianDays").asInt()).isEqualTo(21);
        assertThat(map.toString()).doesNotContain("aboutFamilies", "dropOuts", "returns");
        assertThat(map.path("sentences").toString())
                .contains("Es gingen 12 von der Schwangerschaftsberatung zur Frühförderung, "
                        + "die Hälfte wartete höchstens 21 Tage");
    }

    @Test
    void aWithdrawnFamilyLeavesTheMapAndItsRowIsAStub() {
        publish(SamplePaths.helped("m2-", 6, "11002005", DAY, PREGNANCY_COUNSELLING, EARLY_INTERVENTION));
        await(() -> assertThat(edge(json("/api/map", planner("11002")))
                        .path("families")
                        .asInt())
                .isEqualTo(6));

        withdraw("m2-0");
        withdraw("m2-1");

        await(() -> assertThat(json("/api/map", planner("11002")).path("edges")).isEmpty());
        await(() -> assertThat(paths.rows().find(new Document("_id", "m2-0")).first())
                .isNotNull()
                .containsOnlyKeys("_id", "sequence", "gone", "writtenAt"));
    }

    @Test
    void aPathThatMovesToAnotherCellLeavesTheOldOne() {
        publish(SamplePaths.helped("m3-", 6, "11003005", DAY, HEALTH));
        await(() -> assertThat(
                        json("/api/map?municipality=11003005", planner("11003")).path("nodes"))
                .hasSize(1));

        publish(SamplePaths.helped("m3-", 6, "11003006", DAY, HEALTH));

        await(() -> assertThat(
                        json("/api/map?municipality=11003006", planner("11003")).path("nodes"))
                .hasSize(1));
        await(() -> assertThat(
                        json("/api/map?municipality=11003005", planner("11003")).path("nodes"))
                .isEmpty());
    }

    @Test
    void aSmallMunicipalityIsHiddenTogetherWithAnotherSoThatTheRegionDoesNotGiveItAway() {
        publish(SamplePaths.helped("m4a-", 3, "11004001", DAY, HEALTH));
        publish(SamplePaths.helped("m4b-", 7, "11004002", DAY, HEALTH));
        publish(SamplePaths.helped("m4c-", 20, "11004003", DAY, HEALTH));

        await(() -> assertThat(entries(json("/api/map", planner("11004")))).isEqualTo(30));
        assertThat(entries(json("/api/map?municipality=11004003", planner("11004"))))
                .isEqualTo(20);
        assertThat(json("/api/map?municipality=11004002", planner("11004"))
                        .path("nodes")
                        .path(0)
                        .has("entries"))
                .isFalse();
        assertThat(json("/api/map?municipality=11004001", planner("11004")).path("nodes"))
                .isEmpty();
    }

    private static int entries(JsonNode map) {
        return map.path("nodes").path(0).path("entries").asInt();
    }

    @Test
    void aCoordinatorSeesTheOwnMunicipalityOnly() {
        publish(SamplePaths.helped("m5-", 6, "11005005", DAY, HEALTH));
        await(() -> assertThat(entries(json("/api/map", coordinator("11005", "11005005"))))
                .isEqualTo(6));

        HttpResponse<String> foreign = get("/api/map?municipality=11005006", coordinator("11005", "11005005"));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("municipality.not-yours");
        assertThat(get("/api/figures?municipality=03241001", planner("11005")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theViewByTeamNamesTeamsAndRoundsItsNumbers() {
        publish(SamplePaths.helped("m6-", 12, "11006005", DAY, HEALTH));
        Organization organization = new Organization(
                "team-health", "11006", "Beispielteam", List.of(), List.of(), new Contact(null, null, null));
        send(
                Topic.OFFERS,
                "organization-published",
                Map.of("organization/team-health", EventJson.mapper().writeValueAsString(organization)));

        await(() -> {
            JsonNode map = json("/api/map?view=team", planner("11006"));
            assertThat(entries(map)).isEqualTo(10);
            assertThat(map.path("nodes").path(0).path("label").asString()).isEqualTo("Beispielteam");
        });
    }

    @Test
    void filtersThatCannotBeReadAreNamed() {
        assertThat(get("/api/map?view=kin", planner("11007")).body()).contains("\"view\"", "field, team");
        assertThat(get("/api/map?municipality=1", planner("11007")).body()).contains("acht Ziffern");
        assertThat(get("/api/map?halfYear=2026", planner("11007"), "Accept-Language", "en")
                        .body())
                .contains("2026-H1");
    }

    @Test
    void aReplayMakesTheSameRowsAndCells() {
        publish(SamplePaths.helped("m8-", 30, "11008005", DAY, PREGNANCY_COUNSELLING, EARLY_INTERVENTION));
        publish(SamplePaths.helped("m8x-", 9, "11008006", DAY.plusMonths(7), HEALTH, HEALTH));
        int before = Math.toIntExact(serviceDatabase
                .getCollection("generations")
                .find(new Document("_id", "paths"))
                .map(each -> each.getInteger("current", 1))
                .into(new java.util.ArrayList<>())
                .stream()
                .findFirst()
                .orElse(1));
        // Edges are on the map from the first families on, so only the sum tells that all have been counted.
        await(() -> assertThat(families(cells(before))).isEqualTo(39));
        Map<String, Document> living = cells(before);
        serviceDatabase
                .getCollection("cells_g" + (before + 1))
                .insertOne(new Document("_id", "11008099|left by a replay that was interrupted"));

        int after = new AloneReplay(replay, serviceDatabase).run(paths).current();

        assertThat(after).isEqualTo(before + 1);
        assertThat(cells(after)).isEqualTo(living);
        await(() -> assertThat(json("/api/map", planner("11008")).path("edges")).hasSize(2));
    }

    private static int families(Map<String, Document> cells) {
        return cells.values().stream()
                .mapToInt(cell -> cell.getInteger("families"))
                .sum();
    }

    private Map<String, Document> cells(int generation) {
        Map<String, Document> figures = new TreeMap<>();
        serviceDatabase.getCollection("cells_g" + generation).find().forEach(each -> {
            Document cell = each.get("figures", Document.class);
            if (each.getString("_id").startsWith("11008") && cell.getInteger("families") > 0) {
                figures.put(each.getString("_id"), cell);
            }
        });
        return figures;
    }

    @Test
    void everyLookIsWrittenDown(@Autowired AccessLog accessLog) {
        get("/api/map", planner("11009"));
        get("/map", planner("11009"));
        get("/api/figures", planner("11009"));
        get("/api/board", planner("11009"));

        long looks = accessLog
                .search(
                        AccessQuery.about("planning-view", "11009"),
                        de.praeventionskette.kit.request.Limit.DEFAULT,
                        java.util.Optional.empty())
                .items()
                .size();
        assertThat(looks).isGreaterThanOrEqualTo(5);
    }

    @Test
    void thePageShowsPictureSentencesAndTableInBothLanguages() {
        publish(SamplePaths.helped("m10-", 12, "11010005", DAY, PREGNANCY_COUNSELLING, EARLY_INTERVENTION));
        await(() -> assertThat(edge(json("/api/map", planner("11010")))
                        .path("families")
                        .asInt())
                .isEqualTo(12));

        assertThat(get("/map", planner("11010"), "Accept", "text/html").body())
                .contains("<svg", "Einstieg", "12 Familien", "Schwangerschaftsberatung", "<desc", "Stand:")
                .doesNotContain("??");
        assertThat(get("/map?view=team", planner("11010"), "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains("<svg", "Entry", "10 families")
                .doesNotContain("??");
        assertThat(get("/map", planner("11999"), "Accept", "text/html").body()).contains("zu wenige Familien");
    }
}
