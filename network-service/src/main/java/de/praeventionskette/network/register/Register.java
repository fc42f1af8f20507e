package de.praeventionskette.network.register;

import de.praeventionskette.kit.aggregate.Loaded;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is recorded of one kind. Entries are recorded and corrected, never removed: what was published stays true
 * for its time.
 *
 * @param <S> the aggregate
 * @param <E> its domain events
 */
public interface Register<S, E> {

    /** The entry as it is now. */
    Optional<Loaded<S>> find(String id);

    /**
     * Records an entry, or changes the one that is there. Recording the same again changes nothing.
     *
     * @param expectedVersion the version that the caller has seen; null: any, also none
     * @throws de.praeventionskette.kit.problem.PreconditionFailed there is another version than the expected one
     * @throws de.praeventionskette.kit.problem.NotAllowed the entry belongs to another region
     */
    Loaded<S> put(Entry<S, E> entry, @Nullable Long expectedVersion);

    /**
     * Entries in the order of their ids.
     *
     * @param region five-digit district key; null: all regions
     * @param after id of the last one seen; null: from the start
     * @param most how many at most
     */
    List<Loaded<S>> page(@Nullable String region, @Nullable String after, int most);

    /**
     * What to record.
     *
     * @param id public id
     * @param region five-digit district key of whoever records
     * @param first what it becomes if it is new
     * @param change what happens if it is there already; no events: nothing changes
     */
    record Entry<S, E>(String id, String region, First<S, E> first, Function<S, List<E>> change) {}

    /** A new aggregate and what thereby happened. */
    record First<S, E>(S state, List<E> events) {}
}
