package de.praeventionskette.kit.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error: a problem detail (RFC 9457) with the members {@code code}, {@code errors} and
 * {@code traceId}. Has no {@code instance}: an address may hold a secret.
 *
 * @param type {@code urn:praeventionskette:problem:<code>}
 * @param title what happened, in the language of the request
 * @param status HTTP status
 * @param code stable code, the same in every language
 * @param detail what can be done about it, or null
 * @param errors each field at fault, or null
 * @param traceId finds the failure in the logs; only with status 500
 */
public record Problem(
        URI type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable String traceId) {

    /**
     * A field at fault.
     *
     * @param field dotted path, parameter or header
     * @param code stable code
     * @param reason in the language of the request
     */
    public record FieldError(String field, String code, String reason) {}
}
