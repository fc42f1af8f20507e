package de.praeventionskette.kit.ops;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.inbox.TravellingEvents;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class OpsTest extends TravellingEvents {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private final String admin = token("ADMIN");

    private static String token(String role) {
        return TestPlatform.get().issuer().token("somebody", Membership.in("03241", "region-hannover", role));
    }

    private HttpResponse<String> call(String method, String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String parkSomething() {
        String key = "organization/" + UUID.randomUUID();
        send(key, 2, "this is not json");
        await(() -> assertThat(parked.list(null, 100))
                .anyMatch(message -> message.key().equals(key)));
        return parked.list(null, 100).stream()
                .filter(message -> message.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void anOperatorSeesWhatIsParkedAndLetsItGo() {
        String id = parkSomething();

        assertThat(call("GET", "/api/ops/parked", admin).body()).contains(id);
        assertThat(call("GET", "/ops/parked", admin).body())
                .contains("Geparkte Nachrichten")
                .contains(id);
        assertThat(call("DELETE", "/api/ops/parked/" + id, admin).statusCode()).isEqualTo(204);
        assertThat(call("DELETE", "/api/ops/parked/" + id, admin).statusCode()).isEqualTo(404);
        assertThat(parked.find(id)).isEmpty();
    }

    @Test
    void anotherTryOfWhatIsStillUnreadableKeepsItParked() {
        String id = parkSomething();

        assertThat(call("POST", "/api/ops/parked/" + id + "/retry", admin).body())
                .contains("STILL_PARKED");

        assertThat(parked.find(id)).isPresent();
    }

    @Test
    void aReplayIsStartedAndItsProgressShown() {
        int before = names.subscription(1).kinds().size();
        assertThat(before).isEqualTo(1);

        assertThat(call("POST", "/api/ops/projections/shelf-names/replay", admin)
                        .statusCode())
                .isEqualTo(202);

        await(() -> assertThat(call("GET", "/api/ops/projections", admin).body())
                .contains("\"projection\":\"shelf-names\"")
                .doesNotContain("\"building\""));
        assertThat(call("POST", "/api/ops/projections/unknown/replay", admin).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyButAnAdministratorOperates() {
        for (String role : new String[] {"PROFESSIONAL", "PROVIDER", "COORDINATOR", "PLANNER", "PRIVACY_OFFICER"}) {
            assertThat(call("GET", "/api/ops/parked", token(role)).statusCode()).isEqualTo(403);
            assertThat(call("POST", "/api/ops/projections/shelf-names/replay", token(role))
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
