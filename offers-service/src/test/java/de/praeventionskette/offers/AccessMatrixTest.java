package de.praeventionskette.offers;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Access;
import de.praeventionskette.kit.security.EndpointCatalogue;
import de.praeventionskette.kit.security.EndpointCatalogue.Endpoint;
import de.praeventionskette.local.platform.Membership;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every role at every endpoint: who may not call it is refused before anything else is looked at. */
class AccessMatrixTest extends OffersSystem {
    private static final Set<Role> KEEPERS = EnumSet.of(Role.PROVIDER, Role.ADMIN);

    @Autowired
    EndpointCatalogue catalogue;

    private List<Endpoint> own() {
        return catalogue.all().stream()
                .filter(endpoint -> endpoint.handler().contains("de.praeventionskette.offers"))
                .toList();
    }

    private int status(Endpoint endpoint, @org.jspecify.annotations.Nullable String token) {
        String path = endpoint.pattern().replaceAll("\\{[^}]+}", "matrix");
        String body = endpoint.method().equals("GET") ? null : "{}";
        return send(endpoint.method(), path, token, body, Map.of()).statusCode();
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(catalogue.undeclared()).isEmpty();
        assertThat(own()).hasSizeGreaterThan(15);
    }

    @Test
    void whatIsNotForEveryoneNeedsASignIn() {
        for (Endpoint endpoint : own()) {
            if (endpoint.access() instanceof Access.Only) {
                assertThat(status(endpoint, null)).as(endpoint.toString()).isEqualTo(401);
            } else {
                assertThat(endpoint.method()).as(endpoint.toString()).isEqualTo("GET");
                assertThat(status(endpoint, null)).as(endpoint.toString()).isNotIn(401, 403);
            }
        }
    }

    @Test
    void onlyProvidersAndTheAdministrationGetPastTheDoorOfWrites() {
        for (Endpoint endpoint : own()) {
            if (endpoint.access() instanceof Access.Only only) {
                assertThat(KEEPERS).as(endpoint.toString()).containsAll(only.roles());
                for (Role role : Role.values()) {
                    int status = status(endpoint, token(Membership.in(REGION, "sample-stranger", role.name())));
                    if (only.roles().contains(role)) {
                        assertThat(status).as(role + " " + endpoint).isLessThan(500);
                    } else {
                        assertThat(status).as(role + " " + endpoint).isEqualTo(403);
                    }
                }
            }
        }
    }
}
