package de.praeventionskette.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Shelf;
import de.praeventionskette.kit.replay.Generation;
import de.praeventionskette.kit.replay.Generations;
import de.praeventionskette.kit.replay.Replay;
import de.praeventionskette.kit.testing.AloneReplay;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an aggregate through its outbox and a real broker into a projection, in one application. */
class EventsTravelTest extends TravellingEvents {

    @Autowired
    Replay replay;

    @Autowired
    MongoDatabase serviceDatabase;

    @Autowired
    Generations generations;

    @Autowired
    Counted counted;

    @Autowired
    Freshness freshness;

    private final String id = UUID.randomUUID().toString();

    private void open() {
        shelves.create(id, "03241", Shelf.opened(id), Shelf.opening(id), Command.plain());
    }

    private Document row() {
        Document row = names.rows().find(new Document("_id", id)).first();
        return row == null ? new Document() : row;
    }

    @Test
    void aChangeArrivesInTheProjectionWithItsSequence() {
        open();
        shelves.change(id, shelf -> shelf.fill("cup"));

        await(() -> assertThat(row()).containsEntry("name", "cup").containsEntry("sequence", 2L));
    }

    @Test
    void aMessageThatCannotBeReadIsParkedAndClosedByTheNextOfItsKey() {
        open();
        await(() -> assertThat(row()).containsEntry("sequence", 1L));

        send("organization/" + id, 2, "this is not json");
        await(() -> assertThat(parked.list(null, 100))
                .anySatisfy(message -> assertThat(message.key()).isEqualTo("organization/" + id)));
        send("organization/" + id, 3, "{\"id\":\"x\",\"region\":\"03241\",\"name\":\"later\",\"newField\":1}");

        await(() -> assertThat(row()).containsEntry("name", "later"));
        await(() -> assertThat(parked.list(null, 100))
                .noneSatisfy(message -> assertThat(message.key()).isEqualTo("organization/" + id)));
    }

    @Test
    void whatIsOlderNeverWinsAndATombstoneLeavesAStub() {
        open();
        send("organization/" + id, 5, "{\"id\":\"x\",\"region\":\"03241\",\"name\":\"five\"}");
        await(() -> assertThat(row()).containsEntry("name", "five"));
        send("organization/" + id, 4, "{\"id\":\"x\",\"region\":\"03241\",\"name\":\"four\"}");
        send("organization/" + id, 6, null);

        await(() -> assertThat(row())
                .isEqualTo(new Document("_id", id).append("sequence", 6L).append("gone", true)));
    }

    @Test
    void aReplayBuildsTheSameRowsBesideTheLivingOnesAndSwitchesOver() {
        open();
        shelves.change(id, shelf -> shelf.fill("cup"));
        await(() -> assertThat(row()).containsEntry("sequence", 2L));
        Document living = row();
        names.rows().updateOne(new Document("_id", id), Updates.set("name", "spoilt"));

        int before = new AloneReplay(replay, serviceDatabase).run(names).current();
        assertThat(names.rows(before).find(new Document("_id", id)).first()).isEqualTo(living);

        shelves.change(id, shelf -> shelf.fill("jug"));
        await(() -> assertThat(names.rows(before).find(new Document("_id", id)).first())
                .containsEntry("name", "cup jug"));
        await(() -> assertThat(row()).containsEntry("name", "cup jug"));
    }

    @Test
    void aReplayIsShownOnlyWhenAllIsMadeOfItsRows() throws Exception {
        open();
        shelves.change(id, shelf -> shelf.fill("plate"));
        await(() -> assertThat(row()).containsEntry("name", "plate"));
        int before = generations.read(names.name()).current();
        counted.hold();

        CompletableFuture<Generation> running =
                CompletableFuture.supplyAsync(() -> new AloneReplay(replay, serviceDatabase).run(names));
        await(() -> assertThat(counted.asked()).isPositive());
        assertThat(generations.read(names.name()).current()).isEqualTo(before);
        assertThat(names.rows(before + 1).find(new Document("_id", id)).first()).containsEntry("name", "plate");
        assertThat(counted.forgotten()).contains(before + 1);
        counted.release();

        assertThat(running.get(30, TimeUnit.SECONDS).current()).isEqualTo(before + 1);
    }

    @Test
    void aReaderThatNeverComesToRestIsKnownToBeFreshToo() {
        String key = "organization/" + id;
        AtomicLong sequence = new AtomicLong();
        ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
        try {
            sender.scheduleWithFixedDelay(
                    () -> send(
                            key, sequence.incrementAndGet(), "{\"id\":\"x\",\"region\":\"03241\",\"name\":\"busy\"}"),
                    0,
                    100,
                    TimeUnit.MILLISECONDS);
            await(() -> assertThat(row()).containsEntry("name", "busy"));
            long busySince = sequence.get();
            Instant busy = Instant.now();

            await(() -> assertThat(freshness.age(names.name()).map(Instant.now()::minus))
                    .hasValueSatisfying(known -> assertThat(known).isAfter(busy)));
            assertThat(sequence.get()).as("it was never at rest").isGreaterThan(busySince);
        } finally {
            sender.shutdownNow();
        }
    }
}
