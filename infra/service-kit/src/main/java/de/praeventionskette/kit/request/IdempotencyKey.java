package de.praeventionskette.kit.request;

import de.praeventionskette.kit.problem.Malformed;

/**
 * A key that the caller chooses, so that a repeated request has one effect: header {@code Idempotency-Key}, 8 to 100
 * visible ASCII characters. As a controller argument it is required; as {@code Optional<IdempotencyKey>} it is not.
 */
public record IdempotencyKey(String value) {
    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 100;

    public IdempotencyKey {
        if (value.length() < SHORTEST
                || value.length() > LONGEST
                || !value.chars().allMatch(it -> it > 32 && it < 127)) {
            throw new Malformed(HEADER, "idempotency-key", SHORTEST, LONGEST);
        }
    }
}
