package de.praeventionskette.kit.event;

import de.praeventionskette.contracts.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record from a topic, its envelope read.
 *
 * @param place where it lies on the broker
 * @param kind first part of the key, says what it is about
 * @param id second part of the key
 * @param sequence version of the aggregate behind it
 * @param type CloudEvents type
 * @param time when it happened
 * @param data JSON; null: tombstone
 * @param traceparent W3C trace context, if one travelled along
 */
public record IncomingEvent(
        Place place,
        String kind,
        String id,
        long sequence,
        String type,
        Instant time,
        byte @Nullable [] data,
        @Nullable String traceparent) {

    /** Where a record lies on the broker. */
    public record Place(String topic, int partition, long offset) {}

    /** The record cannot be read: it is parked, not tried again. */
    public static final class Unreadable extends RuntimeException {
        private final String reason;

        public Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        /** The part that is wrong; never content. */
        public String reason() {
            return reason;
        }
    }

    /** The key, {@code kind/id}. */
    public String key() {
        return kind + "/" + id;
    }

    /** Where the record lies. */
    public static Place placeOf(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    /**
     * Reads the envelope.
     *
     * @throws Unreadable it is not a CloudEvent of ours; the message names the missing part, never content
     */
    public static IncomingEvent of(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        int slash = key == null ? -1 : key.indexOf('/');
        if (key == null || slash < 1 || slash == key.length() - 1) {
            throw new Unreadable("key");
        }
        return new IncomingEvent(
                placeOf(record),
                key.substring(0, slash),
                key.substring(slash + 1),
                sequence(required(record, CloudEvent.SEQUENCE)),
                required(record, CloudEvent.TYPE),
                time(required(record, CloudEvent.TIME)),
                record.value(),
                optional(record, CloudEvent.TRACEPARENT));
    }

    private static long sequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Unreadable(CloudEvent.SEQUENCE);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unreadable(CloudEvent.TIME);
        }
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        String value = optional(record, name);
        if (value == null) {
            throw new Unreadable(name);
        }
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
