package de.praeventionskette.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Shelf.ShelfEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MongoAggregateStoreTest implements AggregateStoreContract {
    private final AggregateStores stores = StoreFixture.stores(StoreFixture.database());
    private final List<Happened<ShelfEvent>> followed = new ArrayList<>();
    private final AggregateStore<Shelf, ShelfEvent> store = stores.of("shelves", Shelf.class, ShelfEvent.class)
            .sealed(List.of(Shelf.Filling.class))
            .values(List.of(Shelf.ShelfId.class))
            .publishes(Shelf::published)
            .reaction(followed::add)
            .open();

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
        Outbox.Unreacted unreacted = outbox.unreacted(10).getFirst();
        unreacted.react();
        outbox.reacted(List.of(unreacted));

        assertThat(followed).extracting(Happened::sequence).containsExactly(1L, 2L);
        assertThat(outbox.unreacted(10)).isEmpty();
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
        Outbox.Unreacted before = outbox.unreacted(10).getFirst();
        store.change(id, shelf -> shelf.fill("cup"));

        outbox.reacted(List.of(before));
        assertThat(outbox.unreacted(10))
                .as("the newer change is not followed yet")
                .hasSize(1);
        outbox.reacted(outbox.unreacted(10));
        List<Outbox.Due> due = outbox.due(10);
        store.change(id, shelf -> shelf.fill("jug"));
        outbox.published(due);
        outbox.reacted(outbox.unreacted(10));

        assertThat(outbox.due(10))
                .singleElement()
                .satisfies(each -> assertThat(each.records())
                        .extracting(record -> record.sequence())
                        .containsExactly(3L));
    }
}
