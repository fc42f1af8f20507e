package de.praeventionskette.gateway.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Tells browsers what pages of this origin may do: load only from here, be framed by nobody (but the pages made for
 * embedding), send no addresses elsewhere, and stay out of caches once somebody is signed in.
 */
final class PageHeaders implements HeaderWriter {

    private static final String EMBEDDABLE = "/reporting/embed/";
    private static final String NO_STORE = "no-store";

    private final String policy;

    /**
     * @param issuer sign-out posts a form whose answer leads there, and browsers apply {@code form-action} to that too
     */
    PageHeaders(URI issuer) {
        String origin = issuer.getScheme() + "://" + issuer.getRawAuthority();
        policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
                + "base-uri 'self'; form-action 'self' " + origin + "; frame-ancestors ";
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean embeddable = request.getRequestURI().startsWith(EMBEDDABLE);
        response.setHeader("Content-Security-Policy", policy + (embeddable ? "*" : "'none'"));
        if (!embeddable) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (mayNotBeKept(request, response)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    private static boolean mayNotBeKept(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (path.contains("/assets/") || path.startsWith("/webjars/")) {
            return false;
        }
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user instanceof OAuth2AuthenticationToken || !response.containsHeader(HttpHeaders.CACHE_CONTROL);
    }
}
