package de.praeventionskette.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Whether a person looks at the answer, and how to show it there. */
final class Browser {
    private Browser() {}

    /** A page is asked for, by navigation or by htmx, and not the JSON API. */
    static boolean asks(HttpServletRequest request) {
        if (path(request).startsWith(request.getContextPath() + "/api/")) {
            return false;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return fromHtmx(request) || (accept != null && accept.contains("text/html"));
    }

    /** htmx would put the page into the part that it asked for: it is told to replace the content as a whole. */
    static void replaceWholeContent(HttpServletRequest request, HttpServletResponse response) {
        if (fromHtmx(request)) {
            response.setHeader("HX-Retarget", "#content");
            response.setHeader("HX-Reselect", "#content");
            response.setHeader("HX-Reswap", "outerHTML");
        }
    }

    private static boolean fromHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String uri ? uri : request.getRequestURI();
    }
}
