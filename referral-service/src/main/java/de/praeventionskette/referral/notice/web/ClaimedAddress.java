package de.praeventionskette.referral.notice.web;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The e-mail address in the token of the present request, if there is one (OpenID Connect Core 1.0, § 5.1). */
public final class ClaimedAddress {
    private static final String VOUCHED = "_verified";

    private final String claim;

    /** @param claim its name; the one that vouches for it ends in {@code _verified} */
    public ClaimedAddress(String claim) {
        this.claim = claim;
    }

    /**
     * An address.
     *
     * @param vouched whether the identity provider knows it to be the person's own
     */
    record Claimed(String address, boolean vouched) {
        @Override
        public String toString() {
            return "Claimed[…]";
        }
    }

    Optional<Claimed> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? in(token.getToken())
                : Optional.empty();
    }

    private Optional<Claimed> in(Jwt token) {
        Object address = token.getClaims().get(claim);
        boolean vouched = "true".equals(String.valueOf(token.getClaims().get(claim + VOUCHED)));
        return address instanceof String text && !text.isBlank()
                ? Optional.of(new Claimed(text.strip(), vouched))
                : Optional.empty();
    }
}
