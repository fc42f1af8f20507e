package de.praeventionskette.network.register;

import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.network.municipality.Ags;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twin of the register for tests of use cases: the same promises, nothing kept, and what would be published. */
public final class InMemoryRegister<S, E> implements Register<S, E> {
    private final InMemoryAggregateStore<S, E> store;
    private final Register<S, E> register;

    public InMemoryRegister(Class<S> state, Class<E> event, Publication<S, E> publication) {
        this.store = new InMemoryAggregateStore<>(
                StateMapping.of(state, event, List.of(), List.of(Ags.class, PublicId.class)),
                publication,
                new StoreContext(Clock.systemUTC(), () -> null, () -> {}));
        this.register = new StoredRegister<>(store, this::sorted);
    }

    private List<Loaded<S>> sorted(@Nullable String region, @Nullable String after, int most) {
        return store.all().stream()
                .filter(each -> region == null || each.region().equals(region))
                .filter(each -> after == null || each.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Loaded::id))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Loaded<S>> find(String id) {
        return register.find(id);
    }

    @Override
    public Loaded<S> put(Entry<S, E> entry, @Nullable Long expectedVersion) {
        return register.put(entry, expectedVersion);
    }

    @Override
    public List<Loaded<S>> page(@Nullable String region, @Nullable String after, int most) {
        return register.page(region, after, most);
    }

    /** Everything that would have gone to Kafka, in order. */
    public List<OutgoingEvent> published() {
        return store.published();
    }
}
