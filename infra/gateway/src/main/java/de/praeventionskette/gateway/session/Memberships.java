package de.praeventionskette.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.util.WebUtils;

/** The memberships in a person's ID token, as far as the gateway needs them. */
final class Memberships {

    /** Cookie in which pages keep the membership that one acts in. */
    static final String ACTING_AS = "acting_as";

    /** One membership. */
    record Membership(String id, List<String> roles) {}

    static List<Membership> of(OidcUser user) {
        return user.getClaim("memberships") instanceof Collection<?> claims
                ? claims.stream().flatMap(Memberships::parse).toList()
                : List.of();
    }

    /** The chosen membership, if it is one of the person's own, else the first. */
    static Optional<Membership> acting(List<Membership> own, HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, ACTING_AS);
        return own.stream()
                .filter(membership -> chosen != null && membership.id().equals(chosen.getValue()))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    private static Stream<Membership> parse(Object claim) {
        return claim instanceof Map<?, ?> map
                        && map.get("id") instanceof String id
                        && map.get("roles") instanceof Collection<?> roles
                ? Stream.of(
                        new Membership(id, roles.stream().map(String::valueOf).toList()))
                : Stream.empty();
    }

    private Memberships() {}
}
