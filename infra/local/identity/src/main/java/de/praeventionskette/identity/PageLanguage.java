package de.praeventionskette.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** German or English: by {@code ?lang=}, which is remembered in a cookie, else that cookie, else what the browser prefers. */
final class PageLanguage implements LocaleResolver, HandlerInterceptor {

    private static final String NAME = "lang";
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = known(request.getParameter(NAME));
        if (asked != null) {
            return asked;
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        Locale remembered = cookie == null ? null : known(cookie.getValue());
        return remembered != null ? remembered : preferred(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by the parameter " + NAME);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale asked = known(request.getParameter(NAME));
        if (asked != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(asked));
        }
        return true;
    }

    private static String cookie(Locale language) {
        return ResponseCookie.from(NAME, language.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .build()
                .toString();
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.GERMAN;
        }
        return Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
    }

    private static @Nullable Locale known(@Nullable String language) {
        return LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }
}
