package de.praeventionskette.offers;

import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over real HTTP, with a real broker and store; one context for all tests. */
@SpringBootTest(
        classes = OffersService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
abstract class OffersSystem {
    static final String REGION = "03241";
    static final String CENTRE = "sample-familienzentrum-garbsen";

    private static final String DATABASE = "offers-" + UUID.randomUUID();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        Surroundings.of(registry, DATABASE);
    }

    @BeforeEach
    void familyCentreIsKnown() {
        eventually(() -> mustBe(200, get("/api/offers?limit=1")));
        mustBe(200, put("/api/organizations/" + CENTRE, admin(), centre()));
    }

    static String centre() {
        return """
                {"name": "Beispiel-Familienzentrum Garbsen",
                 "units": [{"id": "sample-elterncafe", "name": "Elterncafé"}, {"id": "sample-beratung", "name": "Beratung"}],
                 "locations": [{"id": "sample-haus-am-anger", "name": "Haus am Anger", "municipality": "03241005",
                                "street": "Beispielweg 1", "postalCode": "30823", "town": "Garbsen"}],
                 "contact": {"phone": "+49 5131 000000", "website": "https://familienzentrum.example"}}""";
    }

    static String offer(String title, String... more) {
        String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
        return """
                {"title": "%s", "description": "Frühstück und Gespräch für Eltern mit kleinen Kindern.",
                 "fieldOfAction": "PARENT_EDUCATION", "preventionLevel": "PRIMARY", "audience": "FAMILIES",
                 "minAgeMonths": -9, "maxAgeMonths": 36, "municipalities": ["03241005", "03241015"],
                 "languages": ["de", "ar"], "contact": {"email": "elterncafe@beispiel.example"}%s}""".formatted(title, rest);
    }

    static String token(Membership... memberships) {
        return TestPlatform.get().issuer().token("someone", memberships);
    }

    static String provider() {
        return token(Membership.in(REGION, CENTRE, "PROVIDER"));
    }

    static String admin() {
        return token(Membership.in(REGION, "region-hannover", "ADMIN"));
    }

    /** Publishes an offer of the family centre and answers its id. */
    String publish(String title, String... more) {
        HttpResponse<String> published =
                send("POST", "/api/organizations/" + CENTRE + "/offers", provider(), offer(title, more), once());
        mustBe(201, published);
        return json(published).get("id").asString();
    }

    static Map<String, String> once() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Map<String, String> ifMatch(HttpResponse<String> seen) {
        return Map.of("If-Match", seen.headers().firstValue("ETag").orElseThrow());
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null, null, Map.of());
    }

    HttpResponse<String> get(String path, String token) {
        return send("GET", path, token, null, Map.of());
    }

    HttpResponse<String> put(String path, String token, String body) {
        return send("PUT", path, token, body, Map.of());
    }

    HttpResponse<String> page(String path, String token) {
        return send("GET", path, token, null, Map.of("Accept", "text/html"));
    }

    HttpResponse<String> submit(String path, String token, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                token,
                form,
                Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String token,
            @org.jspecify.annotations.Nullable String body,
            Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/offers" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return Surroundings.answer(request.build());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static void mustBe(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new AssertionError(response.statusCode() + " instead of " + status + ": " + response.body());
        }
    }

    static void eventually(ThrowingRunnable condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(condition);
    }
}
