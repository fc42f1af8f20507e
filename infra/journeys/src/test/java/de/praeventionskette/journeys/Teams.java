package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.praeventionskette.journeys.CarefulClient.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** Two teams of {@link Families#RECEIVER}, of which one answers for the other while that is away. */
record Teams(String away, String deputy) {
    private static final String RECEIVER = "/offers/api/organizations/" + Families.RECEIVER;
    private static final String ADMINISTRATION = "region-hannover";

    /** Adds them and waits until one can pass referrals to them. */
    static Teams add(String run) {
        Teams teams = new Teams(run + "-away", run + "-deputy");
        CarefulClient administration = CarefulClient.of(PatientToken.ofAdministration(), new Tally());
        JsonNode before = administration
                .ask(Call.get(RECEIVER, ADMINISTRATION))
                .mustBe(200)
                .body();
        Map<String, Object> body = new LinkedHashMap<>();
        List.of("name", "locations", "contact").forEach(part -> body.put(part, before.get(part)));
        List<Object> units = new ArrayList<>(before.get("units").valueStream().toList());
        units.add(Map.of("id", teams.away, "name", "Team Ferien"));
        units.add(Map.of("id", teams.deputy, "name", "Team Vertretung"));
        body.put("units", units);
        administration.ask(Call.put(RECEIVER, ADMINISTRATION, body)).mustBe(200);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Stores.rows("referral", "replica-organizations")
                                .find(new Document("_id", Families.RECEIVER))
                                .first()
                                .getString("record"))
                        .contains(teams.away, teams.deputy));
        return teams;
    }

    /** The team with which a referral is; null: the one that it came to. */
    static String of(Document referral) {
        Document care = Agreement.at(referral, "state", "progress").get("care", Document.class);
        return care == null ? null : care.getString("team");
    }
}
