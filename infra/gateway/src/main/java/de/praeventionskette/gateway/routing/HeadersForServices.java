package de.praeventionskette.gateway.routing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What services get to see of a request's headers: never the session, never somebody's claim about addresses. Where the
 * request came from they learn from the gateway alone.
 */
final class HeadersForServices implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> COOKIES = Set.of("lang", "acting_as");
    private static final Set<String> NOT_PASSED_ON = Set.of("forwarded", "x-real-ip", "baggage", "cookie");
    private static final Set<String> NOT_PASSED_ON_PREFIXES = Set.of("x-forwarded-", "x-original-", "x-envoy-");

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var passed = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (isPassedOn(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        addCookies(passed, request.servletRequest());
        addOrigin(passed, request.servletRequest());
        return passed;
    }

    private static boolean isPassedOn(String name) {
        return !NOT_PASSED_ON.contains(name) && NOT_PASSED_ON_PREFIXES.stream().noneMatch(name::startsWith);
    }

    private static void addCookies(HttpHeaders passed, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return;
        }
        String kept = Arrays.stream(cookies)
                .filter(cookie -> COOKIES.contains(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            passed.set(HttpHeaders.COOKIE, kept);
        }
    }

    private static void addOrigin(HttpHeaders passed, HttpServletRequest request) {
        boolean defaultPort = request.getServerPort() == (request.isSecure() ? 443 : 80);
        passed.set("X-Forwarded-For", request.getRemoteAddr());
        passed.set("X-Forwarded-Proto", request.getScheme());
        passed.set(
                "X-Forwarded-Host",
                defaultPort ? request.getServerName() : request.getServerName() + ":" + request.getServerPort());
        passed.set("X-Forwarded-Port", String.valueOf(request.getServerPort()));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
