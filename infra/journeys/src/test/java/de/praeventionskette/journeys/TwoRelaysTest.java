package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import de.praeventionskette.journeys.CarefulClient.Call;
import de.praeventionskette.local.launcher.LocalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two instances of one service on the same store and broker, of which one is stopped in the middle of its work. */
@Order(40)
class TwoRelaysTest {
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Shorter than a freeze, so that clients of the frozen instance go over to the other. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final LocalSystem system = StartedSystem.get();
    private final PatientToken token = PatientToken.ofBothSides();
    private final Tally tally = new Tally();
    private final String run = OwnOffers.nameOfRun("relays");

    @Test
    void whoeverWakesAfterItsLeaseHasRunOutWritesNothingOldBehindWhatIsNew() {
        String first = "referral";
        String second = system.startAnother(first);
        Map<String, Integer> places = OwnOffers.publish(run);
        CarefulClient one = client(first, second);
        CarefulClient other = client(second, first);

        List<Journey> journeys;
        try (Load load = new Load(run, List.copyOf(places.keySet()), List.of(one, other, one, other))) {
            for (String frozen : List.of(first, second, first, second)) {
                freezeUntilTheOtherLeads(frozen, load);
            }
            journeys = load.stop();
        }

        System.out.printf("%d journeys on two instances, each frozen twice: %s%n", journeys.size(), tally);
        assertThat(tally.whatNobodyForesaw()).isEmpty();
        new Agreement(journeys, places).mustCome();
        bothShowTheSame(journeys.getFirst(), one, other);
        system.kill(second);
    }

    private void freezeUntilTheOtherLeads(String part, Load load) {
        Processes.freeze(part);
        try {
            Instant frozen = Instant.now();
            await("the other instance leads")
                    .atMost(SOON)
                    .until(() -> leaseHeldUntil().isAfter(frozen.plus(LEASE).plus(LEASE)));
            int walked = load.walked();
            await("the other instance serves").atMost(SOON).until(() -> load.walked() > walked);
        } finally {
            Processes.thaw(part);
        }
        int walked = load.walked();
        await("both serve").atMost(SOON).until(() -> load.walked() > walked + 10);
    }

    /** Renewed every second for five, by whoever leads. */
    private static Instant leaseHeldUntil() {
        Document lease = Stores.collection("referral", "leases")
                .find(Filters.eq("_id", "relay"))
                .first();
        return lease.getDate("until").toInstant();
    }

    private static void bothShowTheSame(Journey journey, CarefulClient one, CarefulClient other) {
        Call look = Call.get("/referrals/api/referrals/" + journey.referral(), Families.SENDER);
        assertThat(one.ask(look).mustBe(200)).isEqualTo(other.ask(look));
    }

    private CarefulClient client(String first, String then) {
        return new CarefulClient(List.of(system.base(first), system.base(then)), token, tally, TIMEOUT);
    }
}
