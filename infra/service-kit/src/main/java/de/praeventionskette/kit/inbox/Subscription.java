package de.praeventionskette.kit.inbox;

import de.praeventionskette.contracts.Topic;
import java.util.List;

/**
 * What a service wants of a topic: named once, so that it keeps its place over restarts.
 *
 * @param name stable name, part of the consumer group
 * @param topic the topic
 * @param kinds what is done with each kind of key; other kinds are not ours and passed over
 */
public record Subscription(String name, Topic topic, List<Kind<?>> kinds) {

    /**
     * One kind of key.
     *
     * @param kind first part of the key
     * @param type contract record of the data
     * @param handler gets the newest of each key, in one batch; idempotent by sequence
     */
    public record Kind<T>(String kind, Class<T> type, Handler<T> handler) {}

    /** Applies what arrived. A failure of the store is waited out by the caller; any other failure parks the message. */
    @FunctionalInterface
    public interface Handler<T> {
        void apply(List<Arrived<T>> newest);
    }
}
