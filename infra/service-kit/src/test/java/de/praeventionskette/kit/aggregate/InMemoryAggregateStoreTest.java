package de.praeventionskette.kit.aggregate;

import de.praeventionskette.kit.aggregate.Shelf.ShelfEvent;
import java.time.Clock;

class InMemoryAggregateStoreTest implements AggregateStoreContract {
    private final AggregateStore<Shelf, ShelfEvent> store = new InMemoryAggregateStore<>(
            Shelf.mapping(), Shelf::published, new StoreContext(Clock.systemUTC(), () -> null, () -> {}));

    @Override
    public AggregateStore<Shelf, ShelfEvent> store() {
        return store;
    }
}
