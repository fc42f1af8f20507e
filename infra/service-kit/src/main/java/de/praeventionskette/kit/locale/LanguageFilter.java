package de.praeventionskette.kit.locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the language of the answer, remembers a choice, and lets filters behind it speak that language too. */
final class LanguageFilter extends OncePerRequestFilter {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale language = RequestLanguage.of(request);
        RequestLanguage.chosen(request)
                .ifPresent(chosen -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request.isSecure())));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        LocaleContextHolder.setLocale(language);
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static String cookie(Locale language, boolean secure) {
        return ResponseCookie.from(RequestLanguage.NAME, language.getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
