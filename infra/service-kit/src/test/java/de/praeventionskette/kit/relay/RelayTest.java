package de.praeventionskette.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Reaction.Outcome;
import de.praeventionskette.kit.aggregate.Shelf;
import de.praeventionskette.kit.aggregate.Shelf.ShelfEvent;
import de.praeventionskette.kit.aggregate.StoreFixture;
import de.praeventionskette.kit.event.ReadyRecord;
import de.praeventionskette.kit.relay.RecordingPublisher.Log;
import de.praeventionskette.kit.testing.StandingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final AggregateStores stores = StoreFixture.stores(StoreFixture.database());
    private final List<String> followed = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService hands = Executors.newFixedThreadPool(2);
    private final CyclicBarrier meeting = new CyclicBarrier(2);
    private volatile @Nullable Thread asking;
    private String stumbles = "";
    private final AggregateStore<Shelf, ShelfEvent> shelves = stores.of("shelves", Shelf.class, ShelfEvent.class)
            .sealed(List.of(Shelf.Filling.class))
            .values(List.of(Shelf.ShelfId.class))
            .publishes(Shelf::published)
            .reaction(this::follow)
            .open();
    private final Log log = new Log();
    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-29T00:30:00Z"));
    private final Relay relay = relay();

    private Relay relay() {
        return new Relay(
                stores::outboxes,
                new RecordingPublisher(log),
                List.of(Topic.OFFERS, Topic.PLACES),
                clock,
                new RelayFigures(new SimpleMeterRegistry()),
                hands);
    }

    @AfterEach
    void rest() {
        hands.shutdownNow();
    }

    private Outcome follow(Happened<Shelf, ShelfEvent> happened) {
        if (happened.id().equals(stumbles)) {
            throw new IllegalStateException("stumbles");
        }
        if (happened.id().startsWith("broken")) {
            throw new AssertionError("broken");
        }
        if (happened.id().equals("stops") && asking != null) {
            asking.interrupt();
            asking = null;
            meet();
        }
        if (happened.id().startsWith("meets")) {
            meet();
        }
        followed.add(happened.id() + " " + happened.sequence());
        if (happened.id().equals("sorts itself") && happened.now().version() == 1) {
            shelves.change(happened.id(), shelf -> shelf.fill("order"));
            return Outcome.CHANGED;
        }
        return Outcome.UNCHANGED;
    }

    private void meet() {
        try {
            meeting.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nobody came", e);
        }
    }

    private void open(String id) {
        shelves.create(id, "03241", Shelf.opened(id), Shelf.opening(id), Command.plain());
    }

    private void reactToAll() throws InterruptedException {
        boolean any;
        do {
            any = relay.react();
        } while (any);
    }

    private List<String> published() {
        return log.records().stream()
                .map(ReadyRecord::key)
                .map(key -> key.replace("organization/", ""))
                .toList();
    }

    @Test
    void whatHappenedIsFollowedThenPublishedOnce() throws InterruptedException {
        open("a");

        assertThat(relay.publish()).as("not before it was followed").isFalse();
        assertThat(relay.react()).isTrue();
        assertThat(relay.publish()).isTrue();
        assertThat(relay.react()).isFalse();
        assertThat(relay.publish()).isFalse();

        assertThat(followed).containsExactly("a 1");
        assertThat(published()).containsExactly("a");
    }

    @Test
    void eachTopicOfTheServiceIsTickedOnceAnHourSoThatTheBrokerCanForget() {
        relay.tick();
        relay.tick();
        assertThat(log.ticked()).containsExactly(Topic.OFFERS, Topic.PLACES);

        clock.goOn(Duration.ofSeconds(3599));
        relay.tick();
        assertThat(log.ticked()).hasSize(2);

        clock.goOn(Duration.ofSeconds(1));
        relay.tick();
        assertThat(log.ticked()).hasSize(4);
    }

    @Test
    void aTickThatFoundNoLogComesAsSoonAsItIsBack() {
        log.away(true);
        assertThatThrownBy(relay::tick).isInstanceOf(Publisher.LogAway.class);

        log.away(false);
        relay.tick();

        assertThat(log.ticked()).hasSize(2);
    }

    @Test
    void aReactionThatFailsHoldsUpItsOwnAggregateOnly() throws InterruptedException {
        stumbles = "bad";
        open("bad");
        open("good");

        relay.react();
        relay.publish();

        assertThat(published()).containsExactly("good");
    }

    @Test
    void neitherErrorsNorHowManyThereAreHoldUpTheOthers() throws InterruptedException {
        IntStream.range(0, 60).forEach(number -> open("broken " + number));
        for (int tried = 0; tried < 60; tried += 25) {
            assertThat(relay.react()).isFalse();
        }
        List<String> good =
                IntStream.range(0, 60).mapToObj(number -> "good " + number).toList();
        good.forEach(this::open);

        assertThat(relay.react()).isTrue();
        reactToAll();
        relay.publish();

        assertThat(published()).containsExactlyInAnyOrderElementsOf(good);
    }

    @Test
    void whatWasUnderWayWhenItWasAskedToStopRunsAgain() throws InterruptedException {
        open("a");
        open("stops");
        asking = Thread.currentThread();

        assertThatThrownBy(relay::react).isInstanceOf(InterruptedException.class);

        assertThat(relay.publish()).as("nothing is noted").isFalse();
        assertThat(relay.react()).isTrue();
        relay.publish();
        assertThat(published()).contains("a");
    }

    @Test
    void reactionsOfDifferentAggregatesRunSideBySideAndThoseOfOneInItsOrder() throws InterruptedException {
        open("meets one");
        open("meets another");
        open("a");
        shelves.change("a", shelf -> shelf.fill("cup"));
        shelves.change("a", shelf -> shelf.fill("jug"));

        assertThat(relay.react()).isTrue();

        assertThat(followed).contains("meets one 1", "meets another 1").containsSubsequence("a 1", "a 2", "a 3");
    }

    @Test
    void whateverChangesTheAggregateItselfLetsAllFollowAnewFromWhatItIsNow() throws InterruptedException {
        open("sorts itself");

        relay.react();
        assertThat(relay.publish()).as("not before all has followed").isFalse();
        reactToAll();
        relay.publish();

        assertThat(followed).containsExactly("sorts itself 1", "sorts itself 1", "sorts itself 2");
        assertThat(log.records()).extracting(ReadyRecord::sequence).containsExactly(1L, 2L);
    }

    @Test
    void nothingIsLostWhileTheLogIsAwayAndReactionsGoOn() throws InterruptedException {
        log.away(true);
        open("a");

        assertThat(relay.react()).isTrue();
        assertThatThrownBy(relay::publish).isInstanceOf(Publisher.LogAway.class);
        shelves.change("a", shelf -> shelf.fill("cup"));
        relay.react();
        log.away(false);
        relay.publish();

        assertThat(log.records()).extracting(ReadyRecord::sequence).containsExactly(1L, 2L);
    }

    @Test
    void aStalledRelayCannotWriteBehindItsSuccessor() throws InterruptedException {
        Relay successor = relay();
        open("a");
        relay.react();
        relay.publish();
        shelves.change("a", shelf -> shelf.fill("cup"));
        successor.react();
        successor.publish();
        shelves.change("a", shelf -> shelf.fill("jug"));
        successor.react();

        assertThatThrownBy(relay::publish).isInstanceOf(Publisher.Fenced.class);
        successor.publish();

        assertThat(log.records()).extracting(ReadyRecord::sequence).containsExactly(1L, 2L, 3L);
    }
}
