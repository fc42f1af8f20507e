package de.praeventionskette.kit.security;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.RequestProblem;
import de.praeventionskette.kit.problem.Unauthenticated;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.util.WebUtils;

/** Finds who calls, and the membership acted in: header {@code Acting-As}, else cookie {@code acting_as}, else the first. */
public final class Actors {
    /** Header with the id of the membership to act in. */
    public static final String HEADER = "Acting-As";

    /** Cookie with the id of the membership to act in. */
    public static final String COOKIE = "acting_as";

    private final MembershipClaims claims;

    Actors(MembershipClaims claims) {
        this.claims = claims;
    }

    /** Who calls; empty if nobody is signed in or the person belongs nowhere. Refuses a membership of someone else. */
    public Optional<Actor> find(HttpServletRequest request) {
        JwtAuthenticationToken token = token();
        if (token == null) {
            return Optional.empty();
        }
        List<Membership> memberships = claims.membershipsOf(token.getToken());
        return acting(request, memberships).map(acting -> actor(token, acting, memberships));
    }

    /** Who calls, for showing only: a wrong choice of membership counts as none. */
    public Optional<Actor> findLeniently(HttpServletRequest request) {
        JwtAuthenticationToken token = token();
        if (token == null) {
            return Optional.empty();
        }
        List<Membership> memberships = claims.membershipsOf(token.getToken());
        String wanted = wanted(request);
        return memberships.stream()
                .filter(it -> it.id().equals(wanted))
                .findFirst()
                .or(() -> memberships.stream().findFirst())
                .map(acting -> actor(token, acting, memberships));
    }

    /** Who calls; refuses with 401 if nobody is signed in and with 403 if the person belongs nowhere. */
    public Actor require(HttpServletRequest request) {
        return find(request).orElseThrow(Actors::missing);
    }

    private static RequestProblem missing() {
        return token() == null ? new Unauthenticated("sign-in.required") : new NotAllowed("membership.none");
    }

    private Actor actor(JwtAuthenticationToken token, Membership acting, List<Membership> memberships) {
        return new Actor(claims.subjectOf(token.getToken()), claims.nameOf(token.getToken()), acting, memberships);
    }

    private static Optional<Membership> acting(HttpServletRequest request, List<Membership> memberships) {
        String wanted = wanted(request);
        if (wanted == null || memberships.isEmpty()) {
            return memberships.stream().findFirst();
        }
        return Optional.of(memberships.stream()
                .filter(it -> it.id().equals(wanted))
                .findFirst()
                .orElseThrow(ForeignMembership::new));
    }

    private static @Nullable String wanted(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null) {
            return header;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private static @Nullable JwtAuthenticationToken token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? token
                : null;
    }
}
