package de.praeventionskette.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TestIssuerTest {

    private static final TestIssuer ISSUER = TestPlatform.get().issuer();
    private static final Membership MIDWIFE = Membership.in("03241", "sample-hebamme-garbsen", "PROFESSIONAL")
            .named("Beispiel-Hebamme Garbsen")
            .municipalities("03241005");

    @Test
    void aTokenCarriesTheMembershipsOfItsSubject() throws Exception {
        SignedJWT token = SignedJWT.parse(ISSUER.token("hebamme", MIDWIFE));

        assertThat(genuine(token)).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(ISSUER.uri());
        assertThat(claims.getAudience()).containsExactly("praeventionskette");
        assertThat(claims.getSubject()).isEqualTo("hebamme");
        assertThat(claims.getListClaim("memberships"))
                .isEqualTo(List.of(Map.of(
                        "id", "sample-hebamme-garbsen",
                        "organization", "sample-hebamme-garbsen",
                        "organizationName", "Beispiel-Hebamme Garbsen",
                        "roles", List.of("PROFESSIONAL"),
                        "municipalities", List.of("03241005"),
                        "region", "03241")));
    }

    @Test
    void aMembershipInATeamNamesTheTeam() throws Exception {
        Membership team =
                Membership.in("03241", "region-hannover", "PLANNER").unit("region-hannover-planung", "Planung");

        Object claim = SignedJWT.parse(ISSUER.token("planung", team))
                .getJWTClaimsSet()
                .getListClaim("memberships")
                .getFirst();

        assertThat(claim)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", "region-hannover.region-hannover-planung")
                .containsEntry("unit", "region-hannover-planung");
    }

    @Test
    void whatServicesMustRefuseIsWrongInOnePointEach() throws Exception {
        SignedJWT forged = SignedJWT.parse(ISSUER.forgedToken("hebamme", MIDWIFE));
        SignedJWT expired = SignedJWT.parse(ISSUER.expiredToken("hebamme", MIDWIFE));
        SignedJWT foreign = SignedJWT.parse(ISSUER.tokenForAudience("other", "hebamme", MIDWIFE));

        assertThat(genuine(forged)).isFalse();
        assertThat(genuine(expired)).isTrue();
        assertThat(expired.getJWTClaimsSet().getExpirationTime()).isBefore(Date.from(Instant.now()));
        assertThat(genuine(foreign)).isTrue();
        assertThat(foreign.getJWTClaimsSet().getAudience()).containsExactly("other");
    }

    @Test
    void discoveryLeadsToTheKeys() throws Exception {
        URI discovery = URI.create(ISSUER.uri() + "/.well-known/openid-configuration");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.ofString())
                    .body();

            assertThat(JsonMapper.shared().readTree(body).get("jwks_uri").asString())
                    .isEqualTo(ISSUER.uri() + "/keys");
        }
    }

    private static boolean genuine(SignedJWT token) throws Exception {
        JWKSet keys = JWKSet.load(URI.create(ISSUER.uri() + "/keys").toURL());
        return token.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
    }
}
