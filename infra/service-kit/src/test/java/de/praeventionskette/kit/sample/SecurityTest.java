package de.praeventionskette.kit.sample;

import static de.praeventionskette.kit.testing.TestIssuer.membership;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Access;
import de.praeventionskette.kit.security.EndpointCatalogue;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecurityTest extends SampleSystem {
    private static final Map<String, Object> KITA = membership("sample-kita-seelze", Role.PROFESSIONAL);
    private static final Map<String, Object> CENTRE = membership("sample-familienzentrum-seelze", Role.PROVIDER);

    @Autowired
    EndpointCatalogue catalogue;

    @Test
    void whoIsSignedInActsInTheFirstMembershipUnlessTheyChooseAnother() {
        String token = ISSUER.token("kita", KITA, CENTRE);

        assertThat(get("/api/me", as(token)).body()).isEqualTo("kita@sample-kita-seelze");
        assertThat(get("/api/me", as(token, "Acting-As", "sample-familienzentrum-seelze"))
                        .body())
                .isEqualTo("kita@sample-familienzentrum-seelze");
        assertThat(get("/api/me", as(token, "Cookie", "acting_as=sample-familienzentrum-seelze"))
                        .body())
                .isEqualTo("kita@sample-familienzentrum-seelze");
    }

    @Test
    void aMembershipOfSomeoneElseIsRefusedAndTheCookieForgotten() {
        var answer = get("/api/me", as(ISSUER.token("kita", KITA), "Cookie", "acting_as=region-hannover"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("code").asString()).isEqualTo("membership.not-yours");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(it -> it.startsWith("acting_as=;"));
    }

    @Test
    void aRoleThatTheEndpointDoesNotNameIsRefused() {
        String body = """
                {"name": "Fenster", "colour": "RED", "since": "2026-01-01", "parts": []}""";

        assertThat(postJson("/api/windows", body, as(ISSUER.token("kita", KITA)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(postJson("/api/windows", body, as(ISSUER.token("kita", CENTRE)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(postJson("/api/windows", body).statusCode()).isEqualTo(401);
    }

    @Test
    void anEndpointThatDoesNotSayWhoMayCallItIsClosedToEveryone() {
        var everything = membership("region-hannover", Role.values());

        assertThat(get("/api/forgotten", as(ISSUER.token("admin", everything))).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/forgotten").statusCode()).isEqualTo(403);
        assertThat(catalogue.undeclared())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.pattern()).isEqualTo("/api/forgotten"));
    }

    @Test
    void theCatalogueNamesEveryEndpointAndWhoMayCallIt() {
        assertThat(catalogue.all())
                .anySatisfy(it -> assertThat(it)
                        .returns("/api/windows", EndpointCatalogue.Endpoint::pattern)
                        .returns("POST", EndpointCatalogue.Endpoint::method)
                        .returns(new Access.Only(Set.of(Role.PROVIDER)), EndpointCatalogue.Endpoint::access))
                .anySatisfy(it -> assertThat(it)
                        .returns("/api/windows", EndpointCatalogue.Endpoint::pattern)
                        .returns("GET", EndpointCatalogue.Endpoint::method)
                        .returns(new Access.Open(), EndpointCatalogue.Endpoint::access))
                .anySatisfy(it -> assertThat(it).returns("/acting", EndpointCatalogue.Endpoint::pattern));
    }

    @Test
    void tokensOfOthersForOthersOrFromThePastAreNotAccepted() {
        String expired = ISSUER.token(claims ->
                claims.subject("x").expirationTime(Date.from(Instant.now().minusSeconds(120))));
        String forOthers = ISSUER.token(claims -> claims.subject("x").audience("other"));
        String ofOthers = ISSUER.token(claims -> claims.subject("x").issuer("http://127.0.0.1:1"));
        String ofNobody = ISSUER.token(claims -> {});

        assertThat(List.of(expired, forOthers, ofOthers, ofNobody, "nonsense")).allSatisfy(token -> {
            var answer = get("/api/maybe", as(token));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
            assertThat(json(answer).path("code").asString()).isEqualTo("sign-in.required");
        });
    }

    @Test
    void aPublicEndpointKnowsWhoIsSignedInIfSomeoneIs() {
        assertThat(get("/api/maybe").body()).isEqualTo("nobody");
        assertThat(get("/api/maybe", as(ISSUER.token("kita", KITA))).body()).isEqualTo("kita");
    }

    @Test
    void whoBelongsNowhereIsToldSo() {
        var answer = get("/api/me", as(ISSUER.token(claims -> claims.subject("x"))));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("code").asString()).isEqualTo("membership.none");
    }

    @Test
    void membershipsMayComeAsTextsOfJsonAsKeycloakSendsThem() {
        String token = ISSUER.token(claims -> claims.subject("x").claim("memberships", List.of("""
                {"id": "a", "organization": "b", "region": "03241", "roles": ["PROVIDER", "UNKNOWN"]}""")));

        assertThat(get("/api/me", as(token)).body()).isEqualTo("x@b");
    }

    @Test
    void anOutageOfTheIdentityProviderDoesNotMatterOnceItsKeysAreKnown() {
        String token = ISSUER.token("kita", KITA);
        assertThat(get("/api/me", as(token)).statusCode()).isEqualTo(200);

        ISSUER.goAway();
        try {
            assertThat(get("/api/me", as(token)).statusCode()).isEqualTo(200);
        } finally {
            ISSUER.comeBack();
        }
    }

    @Test
    void nothingKeepsASessionAndPagesAllowNoForeignContent() {
        var answer = get("/", "Accept", "text/html");

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", ISSUER.uri()));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        assertThat(get("/embed/x").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *"));
    }
}
