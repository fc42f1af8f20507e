package de.praeventionskette.referral.consent.request;

import de.praeventionskette.referral.secret.KeyedHash;

/** Makes codes and what is stored of them. A code follows from the request's id and a secret, so that only its hash is kept. */
public final class RequestCodes {
    private final KeyedHash making;
    private final KeyedHash storing;

    public RequestCodes(KeyedHash making, KeyedHash storing) {
        this.making = making;
        this.storing = storing;
    }

    /** The code of a request. */
    public RequestCode of(ConsentRequestId request) {
        return RequestCode.of(making.bytes(request.value()));
    }

    String hash(RequestCode code) {
        return storing.text("code\n" + code.value());
    }

    String hashOfPage(String page) {
        return storing.text("page\n" + page);
    }
}
