package de.praeventionskette.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a person can sensibly do after an error.
 *
 * @param key of its text
 * @param href where it leads, within this origin
 */
public record NextAction(String key, String href) {
    static NextAction after(int status, HttpServletRequest request) {
        return switch (status) {
            case 401 -> new NextAction("problem.action.sign-in", "/login");
            case 400, 409, 412, 413, 422, 428, 429, 503 -> new NextAction("problem.action.back", whereFrom(request));
            default -> new NextAction("problem.action.home", "/home");
        };
    }

    /** The path of the page that led here; never another origin. */
    private static String whereFrom(HttpServletRequest request) {
        URI referer = parsed(request.getHeader(HttpHeaders.REFERER));
        String path = referer == null ? null : referer.getRawPath();
        if (referer == null || path == null || path.startsWith("//") || !path.startsWith("/")) {
            return "/home";
        }
        return referer.getRawQuery() == null ? path : path + "?" + referer.getRawQuery();
    }

    private static @Nullable URI parsed(@Nullable String text) {
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
