package de.praeventionskette.network;

import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The started service over real HTTP, with broker, store and issuer; one for all tests that extend this. */
@SpringBootTest(
        classes = NetworkService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
public abstract class NetworkSystem {
    private static final String DATABASE = "network-" + UUID.randomUUID();

    protected static final Membership ADMIN = Membership.in("03241", "region-hannover", "ADMIN");
    protected static final Membership SONNEBERG_ADMIN = Membership.in("16072", "landkreis-sonneberg", "ADMIN");
    protected static final Membership GARBSEN =
            Membership.in("03241", "sample-stadt-garbsen", "COORDINATOR").municipalities("03241005");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        Surroundings.of(properties, DATABASE);
    }

    protected HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, null, headers);
    }

    protected HttpResponse<String> put(String path, Object body, Membership as, String... headers) {
        return send("PUT", path, body instanceof String text ? text : json(body), as, headers);
    }

    protected HttpResponse<String> send(
            String method, String path, @Nullable String body, @Nullable Membership as, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/network" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        List<String> all = new ArrayList<>(List.of(headers));
        if (body != null) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        if (as != null) {
            all.addAll(List.of(
                    "Authorization", "Bearer " + TestPlatform.get().issuer().token("someone", as)));
        }
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        return Surroundings.answer(request.build());
    }

    /** Loads the reference data of a region through the API, as the launcher does. */
    protected List<HttpResponse<String>> load(String region) {
        Membership admin = "03241".equals(region) ? ADMIN : SONNEBERG_ADMIN;
        return ReferenceData.of(region).stream()
                .map(entry -> put("/api/" + entry.path(), entry.body().toString(), admin))
                .toList();
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
