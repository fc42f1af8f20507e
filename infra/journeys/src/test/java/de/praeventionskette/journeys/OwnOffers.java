package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.praeventionskette.journeys.CarefulClient.Call;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Offers of a test's own, with few places and many, so that it counts places without disturbing other tests. */
final class OwnOffers {
    /** Places of the offers in turn; null: the number is not known. */
    private static final Integer[] PLACES = {null, 3, 40, 400};

    private static final List<String> FIELDS = List.of("HEALTH", "COUNSELLING", "EARLY_EDUCATION", "YOUTH_WELFARE");
    private static final String ADMINISTRATION = "region-hannover";

    private OwnOffers() {}

    /** A name that no earlier run has used on a system that still stands. */
    static String nameOfRun(String test) {
        return test + "-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    /** Publishes one offer per kind of capacity and waits until families can be referred to each. */
    static Map<String, Integer> publish(String name) {
        CarefulClient administration = CarefulClient.of(PatientToken.ofAdministration(), new Tally());
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, PLACES.length).forEach(number -> {
            String id = name + "-" + number;
            administration
                    .ask(Call.put("/offers/api/offers/" + id, ADMINISTRATION, body(name, number)))
                    .mustBe(200);
            if (PLACES[number] != null) {
                Map<String, Integer> report = Map.of("free", PLACES[number]);
                administration
                        .ask(Call.put("/offers/api/offers/" + id + "/places", ADMINISTRATION, report))
                        .mustBe(200);
            }
            places.put(id, PLACES[number]);
        });
        mustBeKnown(places);
        return places;
    }

    private static void mustBeKnown(Map<String, Integer> places) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Stores.ids(Stores.rows("referral", "replica-offers")))
                        .containsAll(places.keySet()));
    }

    /** Publishes one more, of a team, which is added to their places; answers its id. */
    static String publish(String name, String team, Map<String, Integer> places) {
        CarefulClient administration = CarefulClient.of(PatientToken.ofAdministration(), new Tally());
        Map<String, Object> body = new HashMap<>(body(name, 0));
        body.put("unit", team);
        administration
                .ask(Call.put("/offers/api/offers/" + team, ADMINISTRATION, body))
                .mustBe(200);
        places.put(team, null);
        mustBeKnown(places);
        return team;
    }

    private static Map<String, ?> body(String name, int number) {
        return Map.ofEntries(
                Map.entry("organization", Families.RECEIVER),
                Map.entry("title", title(name, number)),
                Map.entry("description", "Nur für diesen Lauf. (Beispieldaten)"),
                Map.entry("fieldOfAction", FIELDS.get(number)),
                Map.entry("preventionLevel", "PRIMARY"),
                Map.entry("audience", "FAMILIES"),
                Map.entry("minAgeMonths", -9),
                Map.entry("maxAgeMonths", 72),
                Map.entry("municipalities", List.of("03241005")),
                Map.entry("languages", List.of("de")));
    }

    /** Two different ones. */
    static List<String> two(List<String> offers, Random random) {
        int first = random.nextInt(offers.size());
        int other = (first + 1 + random.nextInt(offers.size() - 1)) % offers.size();
        return List.of(offers.get(first), offers.get(other));
    }

    /** How everyone may read it. */
    static String title(String name, int number) {
        return "Angebot " + name + " " + number;
    }
}
