package de.praeventionskette.gateway.session;

import de.praeventionskette.gateway.refusal.Browser;
import de.praeventionskette.gateway.refusal.Refusal;
import de.praeventionskette.gateway.refusal.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns "not signed in" into the way to sign-in and back, for those who can follow it. */
final class SignInAgain {

    /** A token younger than this is refused for another reason than age: signing in again would only go in circles. */
    private static final Duration BRAND_NEW = Duration.ofSeconds(30);

    private final Refusals refusals;
    private final Clock clock;

    SignInAgain(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    /** For an anonymous request: the service's answer, unless it wants somebody who can sign in to do so. */
    ServerResponse ifRefused(ServerRequest request, ServerResponse answer) {
        if (!answer.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED) || !canFollow(request.servletRequest())) {
            return answer;
        }
        discard(request);
        return lead(request);
    }

    /** For a signed-in request: the same, unless the refused token is brand new. */
    ServerResponse ifRefused(ServerRequest request, OAuth2AccessToken token, ServerResponse answer) {
        Instant issued = token.getIssuedAt();
        boolean brandNew = issued != null && issued.plus(BRAND_NEW).isAfter(clock.instant());
        if (brandNew || !answer.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            return answer;
        }
        discard(request);
        return afterEnd(request);
    }

    /** The session is over: forgets it and leads to sign-in. */
    ServerResponse afterEnd(ServerRequest request) {
        HttpSession session = request.servletRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return lead(request);
    }

    ServerResponse refuse(Refusal refusal) {
        return refusals.answer(refusal);
    }

    private ServerResponse lead(ServerRequest request) {
        HttpServletRequest servlet = request.servletRequest();
        if (Browser.navigates(servlet)) {
            return ServerResponse.status(HttpStatus.FOUND)
                    .location(LocalPath.signIn(Browser.pathOf(servlet)))
                    .build();
        }
        if (Browser.swapsFragments(servlet)) {
            return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                    .header("HX-Redirect", LocalPath.signIn(pageOf(servlet)).toString())
                    .build();
        }
        return refuse(Refusal.NOT_SIGNED_IN);
    }

    private static boolean canFollow(HttpServletRequest request) {
        return Browser.navigates(request) || Browser.swapsFragments(request);
    }

    private static String pageOf(HttpServletRequest request) {
        String page = request.getHeader("HX-Current-URL");
        return page == null ? LocalPath.HOME : LocalPath.of(URI.create(page));
    }

    private static void discard(ServerRequest request) {
        ClientHttpResponse refused = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (refused != null) {
            refused.close();
        }
    }
}
