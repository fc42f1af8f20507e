package de.praeventionskette.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Requests that bring a token of their own: machine clients, which need no session. */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    public static boolean carriedBy(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private Bearer() {}
}
