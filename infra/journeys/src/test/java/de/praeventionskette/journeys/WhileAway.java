package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.journeys.CarefulClient.Answer;
import de.praeventionskette.journeys.CarefulClient.Call;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/**
 * Referrals to a team that goes away: what waits with it then, and what comes to it later, goes to its deputy.
 *
 * @param team that goes away
 * @param offer of that team
 */
record WhileAway(CarefulClient client, String team, String deputy, String offer, AtomicInteger turn, Queue<String> came)
        implements Way {
    /** As many wait with the team before it goes. */
    private static final int BEFORE = 10;

    WhileAway(CarefulClient client, String team, String deputy, String offer) {
        this(client, team, deputy, offer, new AtomicInteger(), new ConcurrentLinkedQueue<>());
    }

    @Override
    public List<Journey> walk(String key, Random random) {
        if (turn.getAndIncrement() == BEFORE) {
            goAway();
        }
        Answer submitted = Journey.submit(client, key, offer);
        String referral = submitted.body().get("id").asString();
        came.add(referral);
        return List.of(Journey.of(referral, offer, Course.UNANSWERED).after("WENT_TO_DEPUTY"));
    }

    /** Said once more without having seen it, it is refused: then it was heard the first time. */
    private void goAway() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Map<String, ?> days = Map.of("from", today, "until", today.plusDays(7), "deputy", deputy);
        Answer answer = client.ask(Call.put("/referrals/api/absences/" + team, Families.RECEIVER, days));
        assertThat(answer.status()).as(answer.text()).isIn(200, 428);
    }

    @Override
    public void mustHold(Map<String, Document> stored) {
        assertThat(came)
                .hasSizeGreaterThan(BEFORE)
                .allSatisfy(referral ->
                        assertThat(Teams.of(stored.get(referral))).as(referral).isEqualTo(deputy));
    }
}
