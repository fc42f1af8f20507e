package de.praeventionskette.kit.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens: whose they are, and that they are meant for us. The rules of access follow in {@link WebSecurity}. */
@AutoConfiguration(before = {OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@EnableConfigurationProperties({SecurityProperties.class, OAuth2ResourceServerProperties.class})
@Import({WebSecurity.class, AccessRules.class})
public class SecurityAutoConfiguration {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    @Bean
    JwtDecoder jwtDecoder(OAuth2ResourceServerProperties resourceServer, SecurityProperties security) {
        var jwt = resourceServer.getJwt();
        String issuer = issuerOf(resourceServer);
        var keys = new IssuerKeys(issuer, security.keysOutage());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                JwtValidators.createDefaultWithIssuer(issuer), ofSomeone(), meantFor(jwt.getAudiences())));
        return decoder;
    }

    @Bean
    Actors actors(SecurityProperties security) {
        return new Actors(new MembershipClaims(security.claims()));
    }

    /** Address of the identity provider; a service does not run without one. */
    static String issuerOf(OAuth2ResourceServerProperties resourceServer) {
        return Objects.requireNonNull(
                resourceServer.getJwt().getIssuerUri(), "spring.security.oauth2.resourceserver.jwt.issuer-uri");
    }

    private static JwtClaimValidator<String> ofSomeone() {
        return new JwtClaimValidator<>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank());
    }

    private static JwtClaimValidator<List<String>> meantFor(List<String> audiences) {
        return new JwtClaimValidator<>(
                JwtClaimNames.AUD, named -> named != null && named.stream().anyMatch(audiences::contains));
    }
}
