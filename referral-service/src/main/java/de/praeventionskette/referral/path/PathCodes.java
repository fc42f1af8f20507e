package de.praeventionskette.referral.path;

import de.praeventionskette.referral.secret.KeyedHash;

/**
 * Makes path codes and their hashes. A code follows from its holder's id and a secret, so that a repeated submission gives the
 * same answer although only the hash is stored.
 */
public final class PathCodes {
    private final KeyedHash making;
    private final KeyedHash storing;

    public PathCodes(KeyedHash making, KeyedHash storing) {
        this.making = making;
        this.storing = storing;
    }

    /** The code with which a path begins. */
    public PathCode of(PathId path) {
        return of(HolderId.first(path));
    }

    /** The code that a holder gets first. */
    PathCode of(HolderId holder) {
        return PathCode.of(making.bytes(holder.value()));
    }

    /** Another code for a holder; the same for the same renewal. */
    PathCode another(HolderId holder, String renewal) {
        return PathCode.of(making.bytes(holder.value() + '\n' + renewal));
    }

    /** What is stored of a code. */
    public String hash(PathCode code) {
        return storing.text(code.value());
    }
}
