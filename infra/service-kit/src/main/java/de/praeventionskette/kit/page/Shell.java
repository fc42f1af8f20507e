package de.praeventionskette.kit.page;

import de.praeventionskette.kit.locale.RequestLanguage;
import de.praeventionskette.kit.page.ShellView.LanguageLink;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Actors;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Bean {@code shell} of the templates: what surrounds the page of the present request, error pages included. */
public final class Shell {
    private final Actors actors;
    private final ResourceUrlProvider assets;
    private final @Nullable MenuCounts counts;

    Shell(Actors actors, ResourceUrlProvider assets, @Nullable MenuCounts counts) {
        this.actors = actors;
        this.assets = assets;
        this.counts = counts;
    }

    /** What the shell shows; asked for once per page. */
    public ShellView view() {
        HttpServletRequest request = request();
        // Spring does so only where a handler was found; pages of unknown addresses need hashed assets too.
        request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, assets);
        Locale language = RequestLanguage.of(request);
        String page = page(request);
        String address = address(page, query(request));
        Optional<Actor> actor = actors.findLeniently(request);
        return ShellView.of(
                language.getLanguage(),
                actor,
                new Menu(request.getContextPath()),
                page,
                new ShellView.Place(address, links(address, language)),
                count(request, actor, language));
    }

    /** What tells of a failure does not ask anything that may have failed. */
    private @Nullable MenuCount count(HttpServletRequest request, Optional<Actor> actor, Locale language) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        MenuCounts known = counts;
        return failed || known == null
                ? null
                : actor.flatMap(who -> known.of(who, language)).orElse(null);
    }

    private static List<LanguageLink> links(String address, Locale current) {
        return RequestLanguage.SUPPORTED.stream()
                .map(language -> new LanguageLink(
                        language.getLanguage(),
                        UriComponentsBuilder.fromUriString(address)
                                .replaceQueryParam(RequestLanguage.NAME, language.getLanguage())
                                .build()
                                .toUriString(),
                        language.equals(current)))
                .toList();
    }

    /** Without {@code lang}, which is remembered by its cookie. */
    private static String address(String page, String query) {
        return UriComponentsBuilder.fromPath(page)
                .query(query)
                .replaceQueryParam(RequestLanguage.NAME)
                .build()
                .toUriString();
    }

    private static String page(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !"GET".equals(request.getMethod()) ? "" : query;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
