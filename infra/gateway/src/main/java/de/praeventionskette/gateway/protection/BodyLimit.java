package de.praeventionskette.gateway.protection;

import de.praeventionskette.gateway.refusal.Refusal;
import de.praeventionskette.gateway.refusal.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies above a size: at once if they say how long they are, else when they get there. */
public final class BodyLimit extends OncePerRequestFilter {

    private static final String EXCEEDED = BodyLimit.class.getName() + ".exceeded";

    private final Refusals refusals;
    private final long allowedBytes;

    BodyLimit(Refusals refusals, long allowedBytes) {
        this.refusals = refusals;
        this.allowedBytes = allowedBytes;
    }

    /** Whether the body of this request turned out to be too long while it was passed on. */
    public static boolean wasExceeded(HttpServletRequest request) {
        return request.getAttribute(EXCEEDED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > allowedBytes) {
            refusals.send(request, response, Refusal.BODY_TOO_LARGE);
        } else {
            chain.doFilter(
                    new StreamedRequest(request, allowedBytes, () -> request.setAttribute(EXCEEDED, true)), response);
        }
    }
}
