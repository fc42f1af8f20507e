package de.praeventionskette.gateway.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Tells a person at a browser from a script or a program. */
public final class Browser {

    /** Whether the asker shows HTML to a person, rather than reading data or swapping a fragment. */
    public static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !swapsFragments(request);
    }

    /** Whether a person follows a link or types an address, so that a redirect leads them on. */
    public static boolean navigates(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return HttpMethod.GET.matches(request.getMethod())
                && wantsPage(request)
                && (mode == null || mode.equals("navigate"));
    }

    /** Whether htmx asks on behalf of a page. */
    public static boolean swapsFragments(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Path and query as asked for, also while an error is being shown. */
    public static String pathOf(HttpServletRequest request) {
        String path = attribute(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        String query = attribute(request, RequestDispatcher.ERROR_QUERY_STRING, request.getQueryString());
        return query == null ? String.valueOf(path) : path + "?" + query;
    }

    private static @Nullable String attribute(HttpServletRequest request, String name, @Nullable String otherwise) {
        return request.getAttribute(name) instanceof String value ? value : otherwise;
    }

    private Browser() {}
}
