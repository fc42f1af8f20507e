package de.praeventionskette.gateway.protection;

import de.praeventionskette.gateway.refusal.Refusal;
import de.praeventionskette.gateway.refusal.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Refuses changes that another site's page makes a browser send. Rests on what browsers say about a request's origin
 * and pages cannot forge: {@code Sec-Fetch-Site}, or {@code Origin} where that is missing.
 */
final class FetchMetadata extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Refusals refusals;
    private final String sessionCookie;

    FetchMetadata(Refusals refusals, String sessionCookie) {
        this.refusals = refusals;
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE_METHODS.contains(request.getMethod()) || comesFromOwnPages(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.send(request, response, Refusal.CROSS_SITE);
        }
    }

    private boolean comesFromOwnPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return origin.equals(ownOrigin(request));
        }
        return WebUtils.getCookie(request, sessionCookie) == null;
    }

    private static String ownOrigin(HttpServletRequest request) {
        var origin =
                UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(request.getServerName());
        boolean defaultPort = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return (defaultPort ? origin : origin.port(request.getServerPort())).toUriString();
    }
}
