package de.praeventionskette.kit.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * What the caller said about a change beside its content.
 *
 * @param expectedVersion the version the caller has seen ({@code If-Match}); null: any
 * @param key the caller's {@code Idempotency-Key}; null: none
 */
public record Command(
        @Nullable Long expectedVersion, @Nullable RequestKey key) {
    private static final Command PLAIN = new Command(null, null);

    /** A change without conditions. */
    public static Command plain() {
        return PLAIN;
    }

    /** A change that a repeat with the same key does not do again. */
    public static Command once(RequestKey key) {
        return new Command(null, key);
    }
}
