package de.praeventionskette.kit.event;

import de.praeventionskette.contracts.EventType;
import de.praeventionskette.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One record to publish: the whole published state under its key, or a tombstone.
 *
 * @param type what just happened
 * @param key {@code kind/id}; at most one record per key and version of the aggregate
 * @param data the contract record; null makes a tombstone, after which the broker forgets the key
 * @param traced whether the trace context may travel along; never for pseudonymised data
 */
public record OutgoingEvent(
        EventType type, String key, @Nullable Object data, boolean traced) {

    /** Topics of pseudonymised data carry no time of day, neither in the envelope nor on the record. */
    public boolean cutToDay() {
        return type.topic() == Topic.PATHS;
    }

    /** The state of a key, with trace context. */
    public static OutgoingEvent of(EventType type, String key, Object data) {
        return new OutgoingEvent(type, key, data, true);
    }

    /** The state of a key, without anything that leads back to the request. */
    public static OutgoingEvent untraced(EventType type, String key, Object data) {
        return new OutgoingEvent(type, key, data, false);
    }

    /** The end of a key: consumers keep a stub, the broker forgets by compaction. */
    public static OutgoingEvent tombstone(EventType type, String key) {
        return new OutgoingEvent(type, key, null, false);
    }
}
