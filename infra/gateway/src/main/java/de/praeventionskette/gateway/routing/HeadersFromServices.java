package de.praeventionskette.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** Leaves to the gateway what it alone decides for the whole origin. */
final class HeadersFromServices implements ResponseHttpHeadersFilter {

    private static final List<String> DECIDED_HERE = List.of(
            "Content-Security-Policy",
            "X-Frame-Options",
            "X-XSS-Protection",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Strict-Transport-Security",
            "Server");

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
        var passed = new HttpHeaders();
        headers.forEach(passed::addAll);
        DECIDED_HERE.forEach(passed::remove);
        return passed;
    }
}
