package de.praeventionskette.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a browser may load and where pages may be shown: only what is ours, no inline script, no foreign frame. */
final class SecurityHeaders implements HeaderWriter {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self' %s; "
                    + "frame-ancestors %s";

    private final List<PathPattern> embeddable;
    private final String strict;
    private final String framed;

    /** Forms may lead to the identity provider, since signing in and out are redirects behind a form. */
    SecurityHeaders(String issuer, List<String> embeddable) {
        this.embeddable = embeddable.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.strict = POLICY.formatted(origin(issuer), "'none'");
        this.framed = POLICY.formatted(origin(issuer), "*");
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean framedHere = isEmbeddable(request);
        response.setHeader("Content-Security-Policy", framedHere ? framed : strict);
        if (!framedHere) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }

    private boolean isEmbeddable(HttpServletRequest request) {
        var path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return embeddable.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static String origin(String issuer) {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
