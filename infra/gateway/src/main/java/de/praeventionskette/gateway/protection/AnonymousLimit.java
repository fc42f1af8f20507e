package de.praeventionskette.gateway.protection;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.praeventionskette.gateway.refusal.Refusal;
import de.praeventionskette.gateway.refusal.Refusals;
import de.praeventionskette.gateway.session.Bearer;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets one client address ask for only so much without being signed in. */
final class AnonymousLimit extends OncePerRequestFilter {

    private static final int ADDRESSES_KEPT = 100_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Refusals refusals;
    private final LoadingCache<String, Bucket> buckets;

    AnonymousLimit(Refusals refusals, int requestsPerMinute) {
        this.refusals = refusals;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES_KEPT)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requestsPerMinute)
                                .refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
                        .build());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request)) {
            chain.doFilter(request, response);
            return;
        }
        var probe = buckets.get(ClientAddress.of(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_PER_SECOND);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            refusals.send(request, response, Refusal.TOO_MANY_REQUESTS);
        }
    }

    private static boolean isKnown(HttpServletRequest request) {
        return Bearer.carriedBy(request) || SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
