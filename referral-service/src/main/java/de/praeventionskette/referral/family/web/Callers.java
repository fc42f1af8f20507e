package de.praeventionskette.referral.family.web;

import de.praeventionskette.referral.secret.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;

/** Tells callers without a login apart, to count wrong codes, without keeping their addresses. */
public final class Callers {
    private final KeyedHash hash;

    public Callers(KeyedHash hash) {
        this.hash = hash;
    }

    String of(HttpServletRequest request) {
        return hash.text(request.getRemoteAddr());
    }
}
