package de.praeventionskette.kit.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps aggregates of one kind. Each change is one write of one document: new state, next version and the events in the
 * outbox together, so nothing is ever half done.
 *
 * @param <S> the aggregate
 * @param <E> its domain events
 */
public interface AggregateStore<S, E> {

    /** The aggregate as it is now, read from the majority. */
    Optional<Loaded<S>> find(String id);

    /**
     * Stores a new aggregate. A repeat with the same key answers what the first request made.
     *
     * @throws KeyReused the same key came with another content
     * @throws AlreadyExists the id is taken
     */
    Loaded<S> create(String id, String region, S state, List<E> events, Command command);

    /**
     * Loads, changes and saves. Where somebody else was faster, the change is tried again on a fresh load, unless the
     * caller expects a version. A repeat with a key that is remembered (the last 16) changes nothing. A change without
     * events writes nothing.
     *
     * @throws Missing there is no such aggregate
     * @throws StaleVersion there was a change since the expected version, other than {@link Command#aside() aside}
     * @throws KeyReused the same key came with another content
     * @throws TooMuchContention others were faster each time; nothing was written
     */
    Loaded<S> change(String id, Command command, Function<S, List<E>> change);

    /** Loads, changes and saves without conditions. */
    default Loaded<S> change(String id, Function<S, List<E>> change) {
        return change(id, Command.plain(), change);
    }

    /**
     * Changes an aggregate that begins with its first change; who comes second, changes what the first began. A change
     * without events begins nothing.
     */
    default Loaded<S> changeFrom(String id, String region, Supplier<S> beginning, Function<S, List<E>> change) {
        return changeFrom(id, region, Command.plain(), beginning, change);
    }

    /**
     * The same under a command, whose expected version 0 says that nothing had begun.
     *
     * @throws StaleVersion there was a change since the expected version, or nothing has begun that has one
     */
    default Loaded<S> changeFrom(
            String id, String region, Command command, Supplier<S> beginning, Function<S, List<E>> change) {
        if (find(id).isPresent()) {
            return change(id, command, change);
        }
        if (command.expectedVersion() != null && command.expectedVersion() != 0) {
            throw new StaleVersion(0);
        }
        S begun = beginning.get();
        List<E> events = change.apply(begun);
        if (events.isEmpty()) {
            return new Loaded<>(id, region, 0, begun);
        }
        try {
            return create(id, region, begun, events, command);
        } catch (AlreadyExists begunMeanwhile) {
            return change(id, command, change);
        }
    }

    /** No aggregate has this id. */
    final class Missing extends RuntimeException {
        public Missing(String collection) {
            super("nothing with this id in " + collection);
        }
    }

    /** The id is taken by something that this request did not make. */
    final class AlreadyExists extends RuntimeException {
        public AlreadyExists(String collection) {
            super("id is taken in " + collection);
        }
    }

    /** The caller has seen an older version than the current one. */
    final class StaleVersion extends RuntimeException {
        private final long current;

        public StaleVersion(long current) {
            super("current version is " + current);
            this.current = current;
        }

        /** The version now. */
        public long current() {
            return current;
        }
    }

    /** An {@code Idempotency-Key} came again with another content. */
    final class KeyReused extends RuntimeException {
        public KeyReused() {
            super("idempotency key was used with other content");
        }
    }

    /** Many change the same aggregate at once; the caller may try again. */
    final class TooMuchContention extends RuntimeException {
        public TooMuchContention(String collection) {
            super("too many changes at once in " + collection);
        }
    }
}
