package de.praeventionskette.gateway.refusal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** German or English: the cookie {@code lang}, else what the browser prefers, else German. */
final class PageLanguage {

    static Locale of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, "lang");
        if (cookie != null) {
            return language(cookie.getValue());
        }
        boolean undecided = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null;
        return undecided ? Locale.GERMAN : language(request.getLocale().getLanguage());
    }

    private static Locale language(@Nullable String language) {
        return Locale.ENGLISH.getLanguage().equals(language) ? Locale.ENGLISH : Locale.GERMAN;
    }

    private PageLanguage() {}
}
