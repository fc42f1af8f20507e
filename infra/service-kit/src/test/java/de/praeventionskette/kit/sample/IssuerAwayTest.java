package de.praeventionskette.kit.sample;

import static de.praeventionskette.kit.testing.TestIssuer.membership;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Nobody listens at the address of the identity provider. */
@TestPropertySource(properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")
class IssuerAwayTest extends SampleSystem {
    @Test
    void theServiceStartsServesWhatIsOpenAndSaysThatSignInIsNotPossible() {
        assertThat(get("/").statusCode()).isEqualTo(200);

        var answer = get("/api/me", as(ISSUER.token("kita", membership("a", Role.PROVIDER))));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(json(answer).path("code").asString()).isEqualTo("sign-in.unavailable");
    }
}
