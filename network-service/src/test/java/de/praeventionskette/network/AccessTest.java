package de.praeventionskette.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Access;
import de.praeventionskette.kit.security.EndpointCatalogue;
import de.praeventionskette.kit.security.EndpointCatalogue.Endpoint;
import de.praeventionskette.local.platform.Membership;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All endpoints × all roles, and what another region or municipality may not. */
class AccessTest extends NetworkSystem {
    private static final Set<String> WRITES =
            Set.of("/api/municipalities/{ags}", "/api/agencies/{id}", "/api/jurisdictions/{id}", "/api/networks/{id}");

    @Autowired
    EndpointCatalogue catalogue;

    @BeforeEach
    void referenceData() {
        load("03241");
        load("16072");
    }

    private List<Endpoint> own() {
        return catalogue.all().stream()
                .filter(endpoint -> endpoint.handler().contains("de.praeventionskette.network"))
                .toList();
    }

    private static String path(Endpoint endpoint) {
        return endpoint.pattern().replace("{ags}", "03241005").replace("{id}", "some-id");
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(catalogue.undeclared()).isEmpty();
        assertThat(own()).hasSizeGreaterThan(12);
        assertThat(own().stream().filter(endpoint -> !(endpoint.access() instanceof Access.Open)))
                .extracting(Endpoint::pattern)
                .containsExactlyInAnyOrderElementsOf(WRITES);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyRolesThatAreNamedGetBeyondTheDoor(Role role) {
        Membership membership = Membership.in("03241", "some-organization", role.name());
        for (Endpoint endpoint : own()) {
            boolean allowed = switch (endpoint.access()) {
                case Access.Open open -> true;
                case Access.Only(Set<Role> roles) -> roles.contains(role);
                case Access.Undeclared undeclared -> false;
            };
            int status = send(
                            endpoint.method(),
                            path(endpoint),
                            endpoint.method().equals("PUT") ? "{}" : null,
                            membership)
                    .statusCode();
            if (allowed) {
                assertThat(status).as(endpoint + " as " + role).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(endpoint + " as " + role).isEqualTo(403);
            }
        }
    }

    @Test
    void readingNeedsNoSignInAndWritingDoes() {
        for (Endpoint endpoint : own()) {
            int status = send(
                            endpoint.method(), path(endpoint), endpoint.method().equals("PUT") ? "{}" : null, null)
                    .statusCode();
            if (endpoint.access() instanceof Access.Open) {
                assertThat(status).as(endpoint.toString()).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(endpoint.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void theAdministrationOfAnotherRegionChangesNothingHere() {
        Map<String, Object> municipality = Map.of("name", "x", "source", "s");
        Map<String, Object> agency = Map.of("name", "x", "teams", List.of(), "source", "s");
        Map<String, Object> network = Map.of(
                "name", "x", "municipalities", List.of(), "members", List.of(), "bodies", List.of(), "source", "s");

        assertThat(put("/api/municipalities/03241005", municipality, SONNEBERG_ADMIN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(put("/api/agencies/region-hannover", agency, SONNEBERG_ADMIN).statusCode())
                .isEqualTo(403);
        assertThat(put("/api/networks/region-hannover-praeventionsketten", network, SONNEBERG_ADMIN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(put(
                                "/api/jurisdictions/03241-youth-welfare-region",
                                Map.of(
                                        "municipalities", List.of("03241005"),
                                        "legalDomain", "YOUTH_WELFARE",
                                        "agency", "region-hannover",
                                        "validFrom", "2020-01-01",
                                        "source", "s"),
                                SONNEBERG_ADMIN)
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(get("/api/municipalities/03241005")).get("name").asString())
                .isEqualTo("Garbsen");
    }

    @Test
    void aCoordinationChangesOnlyNetworksOfItsOwnMunicipality() {
        Map<String, Object> own = network("Netzwerk Garbsen", "03241005");
        assertThat(put("/api/networks/access-garbsen", own, ADMIN).statusCode()).isEqualTo(200);
        long version = json(get("/api/networks/access-garbsen")).get("version").asLong();
        String seen = "\"v" + version + "\"";

        assertThat(put("/api/networks/access-garbsen", network("Anders", "03241005"), GARBSEN)
                        .statusCode())
                .isEqualTo(428);
        assertThat(put("/api/networks/access-garbsen", network("Anders", "03241015"), GARBSEN, "If-Match", seen)
                        .statusCode())
                .isEqualTo(403);
        assertThat(put("/api/networks/access-garbsen", network("Anders", "03241005"), GARBSEN, "If-Match", seen)
                        .statusCode())
                .isEqualTo(200);
        assertThat(put("/api/networks/region-hannover-praeventionsketten", own, GARBSEN, "If-Match", "\"v1\"")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, Object> network(String name, String ags) {
        return Map.of(
                "name", name, "municipalities", List.of(ags), "members", List.of(), "bodies", List.of(), "source", "s");
    }
}
