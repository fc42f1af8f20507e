package de.praeventionskette.referral.path;

import de.praeventionskette.referral.secret.KeyedHash;

/**
 * Makes path codes and their hashes. A code follows from the path's id and a secret, so that a repeated submission gives the
 * same answer although only the hash is stored.
 */
public final class PathCodes {
    private final KeyedHash making;
    private final KeyedHash storing;

    public PathCodes(KeyedHash making, KeyedHash storing) {
        this.making = making;
        this.storing = storing;
    }

    /** The code of a path. */
    public PathCode of(PathId path) {
        return PathCode.of(making.bytes(path.value()));
    }

    /** Another code for a path; the same for the same renewal. */
    PathCode another(PathId path, String renewal) {
        return PathCode.of(making.bytes(path.value() + '\n' + renewal));
    }

    /** What is stored of a code. */
    public String hash(PathCode code) {
        return storing.text(code.value());
    }
}
