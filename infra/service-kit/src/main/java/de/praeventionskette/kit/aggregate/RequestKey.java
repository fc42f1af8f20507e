package de.praeventionskette.kit.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * {@code Idempotency-Key} of a request with the digest of its body: a repeat has one effect and the same answer.
 *
 * @param key as sent by the caller
 * @param digest hash of the content; the same key with another digest is refused
 */
public record RequestKey(String key, String digest) {

    /** The id of what this key creates for an organization: a repeat finds what the first request made. */
    public String creates(String organization) {
        return UUID.nameUUIDFromBytes((organization + '\n' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
