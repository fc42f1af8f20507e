package de.praeventionskette.referral.input;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.RequestDigest;
import de.praeventionskette.referral.secret.KeyedHash;

/** Keys of repeatable requests. The digest of the body is keyed, since a plain one would let names be tried out. */
public final class RequestKeys {
    private final KeyedHash hash;

    public RequestKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** The key with the digest of what was sent under it. */
    public RequestKey once(IdempotencyKey key, Object body) {
        return new RequestKey(key.value(), digest(RequestDigest.canonical(body)));
    }

    /** The keyed digest of a text. */
    public String digest(String text) {
        return hash.text(text);
    }
}
