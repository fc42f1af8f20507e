package de.praeventionskette.journeys;

import static de.praeventionskette.journeys.Families.ALL_SCOPES;
import static de.praeventionskette.journeys.Families.EARLY_INTERVENTION;
import static de.praeventionskette.journeys.Families.PARENT_CAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A midwife refers, the family centre helps, early intervention goes on by path code, planners see the way. */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneChildsWayTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** As many as a map must stand for; one less, and nothing is shown. */
    private static final int FAMILIES = 5;

    private final Person midwife = Person.signedInAs("hebamme");
    private final Person centre = Person.signedInAs("familienzentrum");
    private final Person early = Person.signedInAs("fruehfoerderung");
    private final Person planner = Person.signedInAs("planung");

    @Test
    @Order(1)
    void theWayOfFamiliesThroughTwoStationsStandsOnTheMapAndAWithdrawalTakesItAway() {
        List<JsonNode> referrals = new ArrayList<>();
        for (int number = 0; number < FAMILIES; number++) {
            referrals.add(helpedByTheCentre("Weg" + number));
        }
        referrals.forEach(
                referral -> goesOnToEarlyIntervention(referral.get("pathCode").asString()));

        await().atMost(SOON).untilAsserted(() -> assertThat(wayIsShown()).isTrue());

        JsonNode first = referrals.getFirst();
        assertThat(Person.anonymous()
                        .post(
                                "/referrals/api/family/withdrawal",
                                Map.of("pathCode", first.get("pathCode").asString(), "scopes", ALL_SCOPES))
                        .statusCode())
                .isEqualTo(204);
        assertThat(centre.get("/referrals/api/referrals/" + first.get("id").asString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(centre.read("/referrals/api/worklists/received").toString())
                .doesNotContain(first.get("id").asString());
        await().atMost(SOON).untilAsserted(() -> assertThat(wayIsShown()).isFalse());
    }

    @Test
    @Order(2)
    void whoeverIsNotPartOfAReferralDoesNotLearnThatItExists() {
        String id = midwife.create("/referrals/api/referrals", Families.referral(PARENT_CAFE, "Nora", "Fremd"))
                .get("id")
                .asString();

        for (String login : List.of("fruehfoerderung", "kita", "lotsin")) {
            assertThat(Person.signedInAs(login)
                            .get("/referrals/api/referrals/" + id)
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        for (String login : List.of("planung", "koordination", "datenschutz", "admin", "sonneberg")) {
            assertThat(Person.signedInAs(login)
                            .get("/referrals/api/referrals/" + id)
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThat(Person.anonymous().get("/referrals/api/referrals/" + id).statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(3)
    void anAcceptedReferralHoldsAPlaceAndItsEndSetsItFree() {
        int free = freePlacesAtRest();
        String id = helpedByTheCentre("Platz").get("id").asString();

        await().atMost(SOON).untilAsserted(() -> assertThat(freePlaces()).isEqualTo(free - 1));
        assertThat(centre.move(id, "completion", Map.of("outcome", "HELP_GIVEN"))
                        .statusCode())
                .isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(freePlaces()).isEqualTo(free));
    }

    /** Answers to what was asked before may still be on their way. */
    private int freePlacesAtRest() {
        AtomicInteger last = new AtomicInteger(-1);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> {
            int now = freePlaces();
            return last.getAndSet(now) == now;
        });
        return last.get();
    }

    @Test
    @Order(4)
    void aSuspectedEndangermentStopsTheFormAndStoresNothing() {
        Map<String, Object> body = Families.referral(PARENT_CAFE, "Verdacht", "Niemals");
        body.put("suspectedEndangerment", true);
        String before = midwife.read("/referrals/api/worklists/sent")
                .get("items")
                .get(0)
                .get("id")
                .asString();

        var answer = midwife.post(
                "/referrals/api/referrals",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("endangerment.stop").doesNotContain("Niemals");
        assertThat(midwife.read("/referrals/api/worklists/sent")
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(before);
    }

    @Test
    @Order(5)
    void familiesAreReferredWhileOtherServicesAreDownWhichThenCatchUp() {
        assertThat(wayIsShown()).isFalse();
        int free = freePlacesAtRest();
        List<String> down = List.of("reporting", "offers");
        down.forEach(StartedSystem.get()::kill);

        goesOnToEarlyIntervention(helpedByTheCentre("Allein").get("pathCode").asString());

        down.parallelStream().forEach(StartedSystem.get()::restart);
        await().atMost(SOON.multipliedBy(3)).ignoreExceptions().untilAsserted(() -> {
            assertThat(wayIsShown()).isTrue();
            assertThat(freePlaces()).isEqualTo(free - 1);
        });
    }

    private JsonNode helpedByTheCentre(String familyName) {
        JsonNode referral =
                midwife.create("/referrals/api/referrals", Families.referral(PARENT_CAFE, "Mia", familyName));
        String id = referral.get("id").asString();
        assertThat(centre.move(id, "acceptance", Map.of()).statusCode()).isEqualTo(200);
        assertThat(centre.move(id, "start", Map.of()).statusCode()).isEqualTo(200);
        return referral;
    }

    private void goesOnToEarlyIntervention(String pathCode) {
        Map<String, Object> body = Families.referral(EARLY_INTERVENTION, "Mia", "Weiter");
        body.put("pathCode", pathCode);
        String id = centre.create("/referrals/api/referrals", body).get("id").asString();
        assertThat(early.move(id, "acceptance", Map.of()).statusCode()).isEqualTo(200);
    }

    /** Whether the map of Garbsen in this half-year shows the way from the family centre to early intervention. */
    private boolean wayIsShown() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        String halfYear = today.getYear() + "-H" + (today.getMonthValue() <= 6 ? 1 : 2);
        JsonNode map = planner.read("/reporting/api/map?view=field&municipality=03241005&halfYear=" + halfYear);
        return map.get("edges")
                .valueStream()
                .anyMatch(move -> move.get("from").asString().equals("PARENT_EDUCATION")
                        && move.get("to").asString().equals("EARLY_INTERVENTION"));
    }

    private int freePlaces() {
        return centre.read("/offers/api/offers/" + PARENT_CAFE + "/places")
                .get("free")
                .asInt();
    }
}
