package de.praeventionskette.reporting;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.testing.Surroundings;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
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
        classes = ReportingService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
public abstract class ReportingSystem {
    private static final String DATABASE = "reporting-" + UUID.randomUUID();
    private static final AtomicLong SEQUENCE = new AtomicLong();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        Surroundings.of(properties, DATABASE);
    }

    protected static Membership planner(String region) {
        return Membership.in(region, "planning-" + region, "PLANNER");
    }

    protected static Membership coordinator(String region, String... municipalities) {
        return Membership.in(region, "coordination-" + region, "COORDINATOR").municipalities(municipalities);
    }

    protected HttpResponse<String> get(String path, @Nullable Membership as, String... headers) {
        return send("GET", path, as, headers);
    }

    protected JsonNode json(String path, @Nullable Membership as) {
        HttpResponse<String> answer = get(path, as);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    protected HttpResponse<String> send(String method, String path, @Nullable Membership as, String... headers) {
        HttpRequest.Builder request = request(path, as).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Surroundings.answer(request.build());
    }

    protected HttpRequest.Builder request(String path, @Nullable Membership as) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/reporting" + path));
        return as == null
                ? request
                : request.header(
                        "Authorization", "Bearer " + TestPlatform.get().issuer().token("someone-of-" + as.id(), as));
    }

    /** Puts paths on their topic, each newer than all before. */
    protected static void publish(List<Path> paths) {
        send(
                Topic.PATHS,
                "path-recorded",
                paths.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                path -> "path/" + path.id(),
                                path -> EventJson.mapper().writeValueAsString(path))));
    }

    /** Puts the end of a path on its topic. */
    protected static void withdraw(String id) {
        Map<String, @Nullable String> tombstone = new java.util.HashMap<>();
        tombstone.put("path/" + id, null);
        send(Topic.PATHS, "path-withdrawn", tombstone);
    }

    /** Puts records on a topic. */
    protected static void send(Topic topic, String event, Map<String, @Nullable String> records) {
        records.forEach((key, data) -> Surroundings.publish(topic, event, key, SEQUENCE.incrementAndGet(), data));
    }

    protected static void await(ThrowingRunnable condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(condition);
    }
}
