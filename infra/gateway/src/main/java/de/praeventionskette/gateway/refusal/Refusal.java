package de.praeventionskette.gateway.refusal;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every reason for which the gateway itself answers instead of a service. */
public enum Refusal {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED),
    CROSS_SITE(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR),
    SERVICE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    SIGN_IN_AWAY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    /** The refusal that fits a status which something else has already set. */
    public static Refusal ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> BODY_TOO_LARGE;
            default -> FAULT;
        };
    }

    HttpStatus status() {
        return status;
    }

    /** Stable name for programs, e.g. {@code service-away}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
