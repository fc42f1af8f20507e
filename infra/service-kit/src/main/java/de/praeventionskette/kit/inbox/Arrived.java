package de.praeventionskette.kit.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest known state of a key, as it came in.
 *
 * @param id id of the aggregate behind it
 * @param sequence its version; apply only if newer than what is stored
 * @param time when it happened
 * @param data the published state; null: it ended in a tombstone
 */
public record Arrived<T>(
        String id, long sequence, Instant time, @Nullable T data) {}
