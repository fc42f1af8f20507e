package de.praeventionskette.kit.locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The language of a request: query parameter {@code lang}, else cookie {@code lang}, else {@code Accept-Language},
 * else German. Only German and English exist.
 */
public final class RequestLanguage {
    /** Name of the query parameter and of the cookie. */
    public static final String NAME = "lang";

    /** The languages that pages and answers exist in, the default first. */
    public static final List<Locale> SUPPORTED = List.of(Locale.GERMAN, Locale.ENGLISH);

    private static final Locale DEFAULT = Locale.GERMAN;

    private RequestLanguage() {}

    /** The language to answer in; never reads the body. */
    public static Locale of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .or(() -> accepted(request))
                .orElse(DEFAULT);
    }

    /** What the query parameter asks for, if it names a supported language. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !query.contains(NAME + "=")) {
            return Optional.empty();
        }
        var values = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .get(NAME);
        return values == null || values.isEmpty() ? Optional.empty() : supported(values.getLast());
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(value -> supported(value).stream())
                .findFirst();
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> supported(locale.getLanguage()).stream())
                .findFirst();
    }

    private static Optional<Locale> supported(String language) {
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equalsIgnoreCase(language))
                .findFirst();
    }
}
