package de.praeventionskette.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Happened;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final AggregateStores stores = StoreFixture.stores(StoreFixture.database());
    private final List<String> followed = new ArrayList<>();
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
                new RelayFigures(new SimpleMeterRegistry()));
    }

    private void follow(Happened<ShelfEvent> happened) {
        if (happened.id().equals(stumbles)) {
            throw new IllegalStateException("stumbles");
        }
        followed.add(happened.id() + " " + happened.sequence());
    }

    private void open(String id) {
        shelves.create(id, "03241", Shelf.opened(id), Shelf.opening(id), Command.plain());
    }

    private List<String> published() {
        return log.records().stream()
                .map(ReadyRecord::key)
                .map(key -> key.replace("organization/", ""))
                .toList();
    }

    @Test
    void whatHappenedIsFollowedThenPublishedOnce() {
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
    void aReactionThatFailsHoldsUpItsOwnAggregateOnly() {
        stumbles = "bad";
        open("bad");
        open("good");

        relay.react();
        relay.publish();

        assertThat(published()).containsExactly("good");
    }

    @Test
    void nothingIsLostWhileTheLogIsAwayAndReactionsGoOn() {
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
    void aStalledRelayCannotWriteBehindItsSuccessor() {
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
