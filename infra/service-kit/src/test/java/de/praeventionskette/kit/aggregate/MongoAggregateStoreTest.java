package de.praeventionskette.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Shelf.ShelfEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MongoAggregateStoreTest implements AggregateStoreContract {
    private final AggregateStores stores = StoreFixture.stores(StoreFixture.database());
    private final List<Happened<Shelf, ShelfEvent>> followed = new ArrayList<>();
    private final AggregateStore<Shelf, ShelfEvent> store = stores.of("shelves", Shelf.class, ShelfEvent.class)
            .sealed(List.of(Shelf.Filling.class))
            .values(List.of(Shelf.ShelfId.class))
            .publishes(Shelf::published)
            .reaction(this::follow)
            .open();

    private Reaction.Outcome follow(Happened<Shelf, ShelfEvent> happened) {
        followed.add(happened);
        return Reaction.Outcome.UNCHANGED;
    }

    @Override
    public AggregateStore<Shelf, ShelfEvent> store() {
        return store;
    }

    @Test
    void changesWaitInTheOutboxUntilTheyWereFollowedAndPublished() {
        String id = open();
        store.change(id, shelf -> shelf.fill("cup"));
        Outbox outbox = stores.outboxes().getFirst();

        assertThat(outbox.due(10)).as("reactions come first").isEmpty();
        assertThat(outbox.waiting(10)).isEqualTo(1);
        Outbox.Unreacted unreacted = outbox.unreacted(10, List.of()).getFirst();
        unreacted.react();
        outbox.reacted(List.of(unreacted));

        assertThat(followed).extracting(Happened::sequence).containsExactly(1L, 2L);
        assertThat(followed)
                .extracting(each -> each.now().version())
                .as("each is followed as it is now")
                .containsExactly(2L, 2L);
        assertThat(outbox.unreacted(10, List.of())).isEmpty();
        List<Outbox.Due> due = outbox.due(10);
        assertThat(due)
                .singleElement()
                .satisfies(each -> assertThat(each.records())
                        .extracting(record -> record.key() + " " + record.sequence())
                        .containsExactly("organization/" + id + " 1", "organization/" + id + " 2"));

        assertThat(outbox.waiting(10)).isEqualTo(1);
        outbox.published(due);
        assertThat(outbox.due(10)).isEmpty();
        assertThat(outbox.waiting(10)).isZero();
    }

    @Test
    void aChangeThatComesWhileAnEarlierOneIsPublishedStaysInTheOutbox() {
        String id = open();
        Outbox outbox = stores.outboxes().getFirst();
        Outbox.Unreacted before = outbox.unreacted(10, List.of()).getFirst();
        store.change(id, shelf -> shelf.fill("cup"));

        outbox.reacted(List.of(before));
        assertThat(outbox.unreacted(10, List.of()))
                .as("the newer change is not followed yet")
                .hasSize(1);
        outbox.reacted(outbox.unreacted(10, List.of()));
        List<Outbox.Due> due = outbox.due(10);
        store.change(id, shelf -> shelf.fill("jug"));
        outbox.published(due);
        outbox.reacted(outbox.unreacted(10, List.of()));

        assertThat(outbox.due(10))
                .singleElement()
                .satisfies(each -> assertThat(each.records())
                        .extracting(record -> record.sequence())
                        .containsExactly(3L));
    }

    @Test
    void aChangeThatNobodyFollowsIsPublishedAtOnce() {
        StoreFor onlyFilled = new StoreFor(Shelf::published);
        onlyFilled.open("a");

        assertThat(onlyFilled.outbox().unreacted(10, List.of())).isEmpty();
        assertThat(onlyFilled.outbox().due(10)).hasSize(1);

        onlyFilled.store.change("a", shelf -> shelf.fill("cup"));
        assertThat(onlyFilled.outbox().due(10))
                .as("what is followed holds up what came before")
                .isEmpty();
        onlyFilled.reactToAll();

        assertThat(onlyFilled.events).containsExactly("2 Filled");
        assertThat(onlyFilled.outbox().due(10))
                .singleElement()
                .satisfies(each -> assertThat(each.records()).hasSize(2));
    }

    @Test
    void whatIsNotPublishedIsOverAsSoonAsItWasFollowed() {
        StoreFor silent = new StoreFor(Publication.none());
        silent.open("a");
        assertThat(silent.outbox().waiting(10)).as("nobody follows it either").isZero();

        silent.store.change("a", shelf -> shelf.fill("cup"));
        assertThat(silent.outbox().waiting(10)).isEqualTo(1);
        silent.reactToAll();

        assertThat(silent.outbox().waiting(10)).isZero();
        silent.store.change("a", shelf -> shelf.fill("jug"));
        silent.reactToAll();
        assertThat(silent.events).containsExactly("2 Filled", "3 Filled");
    }

    @Test
    void nobodyAsksTheOutboxOfWhatStaysAsideWithoutConsequences() {
        AggregateStores others = StoreFixture.stores(StoreFixture.database());
        others.of("shelves", Shelf.class, ShelfEvent.class).open();

        assertThat(others.outboxes()).isEmpty();
    }

    /** A store of shelves where only what is filled in has consequences. */
    private static final class StoreFor {
        private final AggregateStores stores = StoreFixture.stores(StoreFixture.database());
        private final List<String> events = new ArrayList<>();
        private final AggregateStore<Shelf, ShelfEvent> store;

        StoreFor(Publication<Shelf, ShelfEvent> publication) {
            store = stores.of("shelves", Shelf.class, ShelfEvent.class)
                    .sealed(List.of(Shelf.Filling.class))
                    .values(List.of(Shelf.ShelfId.class))
                    .publishes(publication)
                    .reaction(new WhenFilled(events))
                    .open();
        }

        void open(String id) {
            store.create(id, "03241", Shelf.opened(id), Shelf.opening(id), Command.plain());
        }

        Outbox outbox() {
            return stores.outboxes().getFirst();
        }

        void reactToAll() {
            List<Outbox.Unreacted> all = outbox().unreacted(10, List.of());
            all.forEach(Outbox.Unreacted::react);
            outbox().reacted(all);
        }
    }

    private record WhenFilled(List<String> events) implements Reaction<Shelf, ShelfEvent> {
        @Override
        public Outcome follow(Happened<Shelf, ShelfEvent> happened) {
            happened.events()
                    .forEach(event -> events.add(
                            happened.sequence() + " " + event.getClass().getSimpleName()));
            return Outcome.UNCHANGED;
        }

        @Override
        public boolean concerns(ShelfEvent event) {
            return event instanceof ShelfEvent.Filled;
        }
    }
}
