package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.praeventionskette.local.launcher.LocalSystem;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Broker or store are away for a while, and people go on working as far as that goes. */
@Order(30)
class OutagesTest {
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("journeys.outage.seconds", 20));
    private static final Duration STORE_AWAY =
            Duration.ofSeconds(Integer.getInteger("journeys.store-outage.seconds", 8));
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final int CLIENTS = Integer.getInteger("journeys.outage.clients", 4);
    private static final int GROWTH_MEGABYTES = 150;

    private final LocalSystem system = StartedSystem.get();
    private final Tally tally = new Tally();
    private final CarefulClient client = CarefulClient.of(PatientToken.ofBothSides(), tally);

    @Test
    void whileTheBrokerIsAwayEverythingIsAnsweredAndArrivesOnceItIsBack() {
        Map<String, Integer> places = OwnOffers.publish(OwnOffers.nameOfRun("broker-away"));
        try (Load load = load(places)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> load.walked() > CLIENTS);
            int before = Processes.residentMegabytes("referral");

            int walked = load.walked();
            without("broker", () -> answersGoOnFor(AWAY, load));
            int meanwhile = load.walked() - walked;
            int after = Processes.residentMegabytes("referral");
            List<Journey> journeys = load.stop();

            System.out.printf(
                    "Broker away for %d s: %d of %d journeys walked meanwhile, %s; referral service %d MB before, %d MB after%n",
                    AWAY.toSeconds(), meanwhile, journeys.size(), tally, before, after);
            assertThat(tally.requestsUnanswered()).isZero();
            assertThat(tally.whatNobodyForesaw()).isEmpty();
            assertThat(after).isLessThan(before + GROWTH_MEGABYTES);
            new Agreement(journeys, places).mustCome();
        }
    }

    private void without(String part, Runnable meanwhile) {
        system.kill(part);
        try {
            meanwhile.run();
        } finally {
            system.restart(part);
        }
    }

    private static void answersGoOnFor(Duration time, Load load) {
        await("clients are answered all the time")
                .during(time)
                .atMost(time.plusSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> load.answered().isAfter(Instant.now().minus(AT_ONCE)));
    }

    @Test
    void whileTheStoreIsAwayServicesSaySoAndAfterwardsNothingIsMissing() {
        Map<String, Integer> places = OwnOffers.publish(OwnOffers.nameOfRun("store-away"));
        Person midwife = Person.signedInAs("hebamme");
        Person planner = Person.signedInAs("planung");
        try (Load load = load(places)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> load.walked() > CLIENTS);

            without("store", () -> everyServiceSaysSoFor(STORE_AWAY, midwife, planner));
            int walked = load.walked();
            await().atMost(Duration.ofMinutes(1)).until(() -> load.walked() > walked + CLIENTS);
            List<Journey> journeys = load.stop();

            System.out.printf("Store away: %d journeys, %s%n", journeys.size(), tally);
            assertThat(tally.whatNobodyForesaw()).isEmpty();
            new Agreement(journeys, places).mustCome();
        }
    }

    private static void everyServiceSaysSoFor(Duration time, Person midwife, Person planner) {
        Instant until = Instant.now().plus(time);
        do {
            saysThatTheStoreIsAway(midwife.get("/referrals/api/worklists/sent"));
            saysThatTheStoreIsAway(midwife.get("/offers/api/offers/" + Families.PARENT_CAFE));
            saysThatTheStoreIsAway(planner.get("/network/api/networks?region=03241"));
            saysThatTheStoreIsAway(planner.get("/reporting/api/map?view=field"));
            saysThatTheStoreIsAway(midwife.post(
                    "/referrals/api/referrals",
                    Families.referral(Families.PARENT_CAFE, Families.typed("Nie"), Families.typed("Gespeichert")),
                    "Idempotency-Key",
                    UUID.randomUUID().toString()));
        } while (Instant.now().isBefore(until));
    }

    private static void saysThatTheStoreIsAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).containsAnyOf("\"store.unavailable\"", "\"access.not-recorded\"");
    }

    private Load load(Map<String, Integer> places) {
        return new Load(
                OwnOffers.nameOfRun("outage"), List.copyOf(places.keySet()), Collections.nCopies(CLIENTS, client));
    }
}
