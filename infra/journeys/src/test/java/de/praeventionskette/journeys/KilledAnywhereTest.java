package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.praeventionskette.journeys.CarefulClient.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever is killed whenever: what was acknowledged is stored once, told as it is stored, and counted once. */
@Order(20)
class KilledAnywhereTest {
    private static final int JOURNEYS = Integer.getInteger("journeys.killed", 1_200);
    private static final int ROUNDS = Integer.getInteger("journeys.kills", 1);
    private static final long SEED = Long.getLong("journeys.seed", 20_26);
    private static final int CLIENTS = 12;

    private final String run = OwnOffers.nameOfRun("killed");
    private final Random random = new Random(SEED);
    private final Tally tally = new Tally();
    private final Kills kills = new Kills(ROUNDS, 2 * JOURNEYS, new Random(SEED + 1), tally::answers);

    @Test
    void whatWasAcknowledgedIsStoredOnceToldAsStoredAndCountedOnceThoughEveryPartIsKilledAgainAndAgain()
            throws Exception {
        Map<String, Integer> places = OwnOffers.publish(run);
        Ways ways = new Ways(run, places, tally);
        Instant begin = Instant.now();

        List<Journey> journeys = walkWhileEverythingIsKilled(ways);

        Duration time = Duration.between(begin, Instant.now());
        System.out.printf(
                "%d journeys with %d kills in %d s: %s, %.0f acknowledged a second%n",
                journeys.size(), kills.done(), time.toSeconds(), tally, tally.answers() * 1000.0 / time.toMillis());
        assertThat(kills.done()).isEqualTo(kills.planned());
        assertThat(tally.whatNobodyForesaw()).isEmpty();
        journeys.addAll(ways.seenByOthers());
        new Agreement(journeys, places, ways.all()).mustCome();
        aReplayBuildsTheSameRows();
    }

    /** Journeys begin as the kills go on, so that each kill meets some. */
    private List<Journey> walkWhileEverythingIsKilled(Ways ways) throws Exception {
        Semaphore clients = new Semaphore(CLIENTS);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            CompletableFuture<Void> killing = CompletableFuture.runAsync(kills::run, threads);
            List<Future<List<Journey>>> walking = new ArrayList<>();
            for (int number = 0; number < JOURNEYS; number++) {
                int share = number * kills.planned() / JOURNEYS;
                letIn(share, killing);
                clients.acquire();
                int each = number;
                Random own = new Random(random.nextLong());
                walking.add(threads.submit(() -> {
                    try {
                        return ways.walk(each, run + "-" + each, own);
                    } finally {
                        clients.release();
                    }
                }));
            }
            List<Journey> walked = new ArrayList<>();
            for (Future<List<Journey>> each : walking) {
                walked.addAll(each.get());
            }
            killing.join();
            return walked;
        }
    }

    private void letIn(int share, Future<?> killing) {
        if (kills.done() < share) {
            await().atMost(Duration.ofMinutes(10)).until(() -> kills.done() >= share || killing.isDone());
        }
    }

    private void aReplayBuildsTheSameRows() {
        int before = Stores.generation("reporting", "paths");
        CarefulClient administration = CarefulClient.of(PatientToken.ofAdministration(), tally);
        administration
                .ask(Call.post("/reporting/api/ops/projections/paths/replay", "region-hannover", null, "replay"))
                .mustBe(202);
        await().atMost(Duration.ofMinutes(2)).until(() -> Stores.generation("reporting", "paths") == before + 1);
        for (String kind : List.of("paths", "cells")) {
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                Map<String, Document> lived = settled(kind + "_g" + before);
                assertThat(lived).isNotEmpty();
                assertThat(settled(kind + "_g" + (before + 1))).isEqualTo(lived);
            });
        }
    }

    /** Rows without what says when and how often they were written. */
    private static Map<String, Document> settled(String collection) {
        Map<String, Document> rows = new HashMap<>();
        Stores.collection("reporting", collection).find().forEach(row -> {
            assertThat(row).doesNotContainKey("pending");
            List.of("writtenAt", "version", "touched").forEach(row::remove);
            rows.put(row.getString("_id"), row);
        });
        return rows;
    }
}
