package de.praeventionskette.kit.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as it goes to Kafka.
 *
 * @param data JSON text; null: tombstone
 * @param cutToDay whether the time of day stays here, on envelope and record: for pseudonymised data
 * @param traceparent W3C trace context; null: none may travel
 */
public record ReadyRecord(
        String topic,
        String key,
        long sequence,
        String type,
        String schema,
        Instant at,
        @Nullable String data,
        boolean cutToDay,
        @Nullable String traceparent) {}
