package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Topics;
import de.praeventionskette.local.platform.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client in another language, which knows the published description only, reads everything that journeys left behind. */
@Order(90)
class ForeignClientTest {
    private static final Map<String, String> PUBLISHED = Map.of(
            "CONTRACTS_RESOURCES",
            Workspace.root().resolve("infra/contracts/src/main/resources").toString());
    private static Node node;

    @BeforeAll
    static void install() {
        node = Node.install("infra/contracts/src/test/foreign");
    }

    @Test
    void everyRecordOnEveryTopicIsAValidEventTombstonesIncluded() {
        withdrawnPath();
        String output = node.run(
                List.of(
                        "node",
                        "read.mjs",
                        "--bootstrap",
                        StartedSystem.get().bootstrapServers(),
                        "--topics",
                        String.join(",", Topics.ALL),
                        "--timeout",
                        "120"),
                PUBLISHED);

        JsonNode read = JsonMapper.shared()
                .readTree(output.lines().reduce((before, last) -> last).orElseThrow());
        System.out.println("A foreign client read " + read);
        for (String topic : List.of("offers.v1", "network.v1", "referrals.v1", "places.v1", "paths.v1")) {
            assertThat(read.get(topic).get("event").asInt()).as(topic).isPositive();
        }
        assertThat(read.get("paths.v1").get("tombstone").asInt()).isPositive();
    }

    @Test
    void theDescriptionOfTheTopicsIsAValidAsyncApiDocument() {
        assertThat(node.run(List.of("node", "lint.mjs"), PUBLISHED)).contains("\"channels\"");
    }

    /** A way that is counted and then taken back, so that there is a tombstone whatever other tests did. */
    private static void withdrawnPath() {
        String run = OwnOffers.nameOfRun("foreign");
        Map<String, Integer> places = OwnOffers.publish(run);
        CarefulClient client = CarefulClient.of(PatientToken.ofBothSides(), new Tally());
        List<Journey> journeys = Journey.walk(client, run, List.of(run + "-0"), Course.WITHDRAWN);
        new Agreement(journeys, places).mustCome();
    }
}
