package de.praeventionskette.kit.aggregate;

import java.time.Instant;
import java.util.List;

/**
 * What a reaction gets to see: the events of one change.
 *
 * @param now the aggregate as it was taken up: at least as new as the change
 * @param sequence version after the change; makes reactions idempotent
 * @param at when it was written
 * @param events what happened
 */
public record Happened<S, E>(Loaded<S> now, long sequence, Instant at, List<E> events) {

    /** The aggregate's. */
    public String id() {
        return now.id();
    }
}
