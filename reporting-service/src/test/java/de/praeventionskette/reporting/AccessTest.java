package de.praeventionskette.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.EndpointCatalogue;
import de.praeventionskette.local.platform.Membership;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every endpoint of this service by every role. */
class AccessTest extends ReportingSystem {
    private static final Set<Role> PLANNING = EnumSet.of(Role.PLANNER, Role.COORDINATOR);
    private static final Map<String, Set<Role>> RESTRICTED = Map.of(
            "GET /map", PLANNING,
            "GET /board", PLANNING,
            "GET /api/map", PLANNING,
            "GET /api/figures", PLANNING,
            "GET /api/board", PLANNING,
            "GET /api/board/stream", PLANNING,
            "POST /api/releases", EnumSet.of(Role.ADMIN, Role.PLANNER));
    private static final Set<String> OPEN =
            Set.of("GET /figures", "GET /embed/figures?region=14001", "GET /api/figures/weekly?region=14001");

    @Autowired
    EndpointCatalogue catalogue;

    private int status(String endpoint, Role role) {
        Membership as = Membership.in("14001", "someone-of-14001", role.name()).municipalities("14001001");
        String[] parts = endpoint.split(" ");
        return send(parts[0], parts[1], as).statusCode();
    }

    @Test
    void whatIsRestrictedIsRefusedToEveryOtherRoleAndToNobodyElse() {
        RESTRICTED.forEach((endpoint, allowed) -> {
            assertThat(send(endpoint.split(" ")[0], endpoint.split(" ")[1], null)
                            .statusCode())
                    .as(endpoint)
                    .isEqualTo(401);
            for (Role role : Role.values()) {
                if (!allowed.contains(role)) {
                    assertThat(status(endpoint, role)).as(endpoint + " " + role).isEqualTo(403);
                } else if (!endpoint.endsWith("stream") && !endpoint.startsWith("POST")) {
                    assertThat(status(endpoint, role)).as(endpoint + " " + role).isEqualTo(200);
                }
            }
        });
    }

    @Test
    void whatIsPublicNeedsNoSignIn() {
        OPEN.forEach(endpoint -> assertThat(
                        send("GET", endpoint.substring("GET ".length()), null).statusCode())
                .as(endpoint)
                .isEqualTo(200));
    }

    @Test
    void thisTestKnowsEveryEndpointOfTheService() {
        assertThat(catalogue.undeclared()).isEmpty();
        assertThat(catalogue.all().stream()
                        .map(each -> each.method() + " " + each.pattern())
                        .filter(each ->
                                !each.contains("/ops") && !each.contains("/acting") && !each.contains("/error")))
                .allMatch(
                        each -> RESTRICTED.containsKey(each) || OPEN.stream().anyMatch(open -> open.startsWith(each)));
    }
}
