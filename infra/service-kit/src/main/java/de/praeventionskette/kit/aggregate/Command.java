package de.praeventionskette.kit.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * What the caller said about a change beside its content.
 *
 * @param expectedVersion the version the caller has seen ({@code If-Match}); null: any
 * @param key the caller's {@code Idempotency-Key}; null: none
 * @param aside whether the change touches nothing that people decide on: the version before it stays good for {@code If-Match}
 */
public record Command(
        @Nullable Long expectedVersion, @Nullable RequestKey key, boolean aside) {
    private static final Command PLAIN = new Command(null, null);

    public Command(@Nullable Long expectedVersion, @Nullable RequestKey key) {
        this(expectedVersion, key, false);
    }

    /** A change without conditions. */
    public static Command plain() {
        return PLAIN;
    }

    /** A change beside what people do, without conditions: whoever saw the version before it need not look again. */
    public static Command beside() {
        return new Command(null, null, true);
    }

    /** A change that a repeat with the same key does not do again. */
    public static Command once(RequestKey key) {
        return new Command(null, key);
    }
}
