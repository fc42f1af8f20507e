package de.praeventionskette.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in tokens who somebody is and to which organizations they belong. */
final class SampleClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The audience that every service expects. */
    static final String AUDIENCE = "praeventionskette";

    private static final Set<String> TOLD_BY_USERINFO = Set.of("sub", "name", "memberships");

    private final SamplePeople sample;

    SampleClaims(SamplePeople sample) {
        this.sample = sample;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(AUDIENCE));
        }
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "A token is always somebody's");
        String name = principal.getName();
        sample.person(name).ifPresent(person -> {
            describe(context, person.sub(), person.name(), person.memberships());
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().claim("email", person.email()).claim("email_verified", true);
            }
        });
        sample.machine(name).ifPresent(machine -> describe(context, name, name, machine.memberships()));
    }

    private static void describe(JwtEncodingContext context, String sub, String name, List<Membership> memberships) {
        context.getClaims()
                .subject(sub)
                .claim("name", name)
                .claim(
                        "memberships",
                        memberships.stream().map(Membership::claim).toList());
    }

    /** The same claims once more for those who ask the userinfo endpoint. */
    static OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
        var idToken = context.getAuthorization().getToken(OidcIdToken.class);
        if (idToken == null) {
            throw new IllegalStateException("Userinfo was asked for without an ID token");
        }
        return OidcUserInfo.builder()
                .claims(claims -> {
                    claims.putAll(idToken.getToken().getClaims());
                    claims.keySet().retainAll(TOLD_BY_USERINFO);
                })
                .build();
    }
}
