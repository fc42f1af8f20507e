package de.praeventionskette.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.event.OutgoingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the world hears of the reference data of both regions. */
class PublicationTest {
    private final List<OutgoingEvent> published =
            new InMemoryNetwork().load("03241").load("16072").published();

    private JsonNode data(String key) {
        return published.stream()
                .filter(event -> event.key().equals(key))
                .map(PublicationTest::json)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(OutgoingEvent event) {
        return EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(event.data()));
    }

    @Test
    void everythingPublishedKeepsItsSchema() {
        assertThat(published)
                .hasSize(21 + 6 + 8 + 3 + 3)
                .allSatisfy(
                        event -> assertThat(PublishedSchemas.errors(event.type().dataSchema(), json(event)))
                                .as(event.key())
                                .isEmpty());
    }

    @Test
    void aMunicipalityIsPublishedWithKeyRegionAndName() {
        assertThat(data("municipality/16072000")).isEqualTo(EventJson.mapper().readTree("""
                {"ags":"16072000","region":"16072","name":"Landkreis Sonneberg (ganzer Landkreis)"}"""));
    }

    @Test
    void anAgencyIsPublishedWithItsTeams() {
        assertThat(data("agency/landkreis-sonneberg"))
                .isEqualTo(EventJson.mapper().readTree("""
                {"id":"landkreis-sonneberg","region":"16072","name":"Landkreis Sonneberg",
                 "teams":[{"id":"landkreis-sonneberg-netzwerk","name":"Netzwerkkoordination"}]}"""));
    }

    @Test
    void aRuleIsPublishedWithoutAnEndThatNobodyKnows() {
        JsonNode rule = data("jurisdiction/03241-youth-welfare-lehrte");

        assertThat(rule.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "region", "municipalities", "legalDomain", "agency", "validFrom", "source");
        assertThat(rule.get("municipalities")).isEqualTo(EventJson.mapper().readTree("[\"03241011\"]"));
        assertThat(rule.get("agency").asString()).isEqualTo("stadt-lehrte");
        assertThat(rule.get("validFrom").asString()).isEqualTo("2020-01-01");
    }

    @Test
    void aNetworkIsPublishedWithMembersAndBodies() {
        JsonNode network = data("network/region-hannover-praeventionsketten");

        assertThat(network.get("bodies")).hasSize(4);
        assertThat(network.get("bodies").get(0)).isEqualTo(EventJson.mapper().readTree("""
                {"id":"praeventionsketten-ag","name":"AG Präventionsketten","kind":"WORKING_GROUP","level":"STRATEGIC",
                 "participants":["Koordination der drei Städte","Jugendhilfeplanung","Sozialpädiatrie","Sozialplanung",
                                 "Landesvereinigung (LVG & AFS)"]}"""));
        assertThat(network.get("members").get(0)).isEqualTo(EventJson.mapper().readTree("""
                {"name":"Stadt Barsinghausen"}"""));
    }
}
