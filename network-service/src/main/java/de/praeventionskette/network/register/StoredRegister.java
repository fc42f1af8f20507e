package de.praeventionskette.network.register;

import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.AggregateStore.AlreadyExists;
import de.praeventionskette.kit.aggregate.AggregateStore.StaleVersion;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.PreconditionFailed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A register over an aggregate store of any kind. */
public final class StoredRegister<S, E> implements Register<S, E> {

    /** Finds entries in the order of their ids. */
    @FunctionalInterface
    public interface Pages<S> {
        List<Loaded<S>> page(@Nullable String region, @Nullable String after, int most);
    }

    private final AggregateStore<S, E> store;
    private final Pages<S> pages;

    public StoredRegister(AggregateStore<S, E> store, Pages<S> pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public Optional<Loaded<S>> find(String id) {
        return store.find(id);
    }

    @Override
    public Loaded<S> put(Entry<S, E> entry, @Nullable Long expectedVersion) {
        Optional<Loaded<S>> present = store.find(entry.id());
        if (present.isPresent()) {
            return change(present.get(), entry, expectedVersion);
        }
        if (expectedVersion != null) {
            throw changedMeanwhile();
        }
        try {
            First<S, E> first = entry.first();
            return store.create(entry.id(), entry.region(), first.state(), first.events(), Command.plain());
        } catch (AlreadyExists somebodyWasFaster) {
            return change(store.find(entry.id()).orElseThrow(), entry, null);
        }
    }

    private Loaded<S> change(Loaded<S> present, Entry<S, E> entry, @Nullable Long expectedVersion) {
        if (!present.region().equals(entry.region())) {
            throw new NotAllowed("region.other");
        }
        try {
            return store.change(entry.id(), new Command(expectedVersion, null), entry.change());
        } catch (StaleVersion stale) {
            throw changedMeanwhile();
        }
    }

    private static PreconditionFailed changedMeanwhile() {
        return new PreconditionFailed("request.version-changed");
    }

    @Override
    public List<Loaded<S>> page(@Nullable String region, @Nullable String after, int most) {
        return pages.page(region, after, most);
    }
}
