package de.praeventionskette.reporting;

import de.praeventionskette.contracts.CloudEvent;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.local.platform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final AtomicLong SEQUENCE = new AtomicLong();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> TestPlatform.get().mongoUri());
        properties.add("spring.mongodb.database", () -> DATABASE);
        properties.add(
                "spring.kafka.bootstrap-servers", () -> TestPlatform.get().bootstrapServers());
        properties.add(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                () -> TestPlatform.get().issuer().uri());
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
        try {
            HttpRequest.Builder request = request(path, as).method(method, BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
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
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestPlatform.get().bootstrapServers(),
                "key.serializer", StringSerializer.class,
                "value.serializer", ByteArraySerializer.class);
        String area = topic.topicName().replace(".v1", "");
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
            records.forEach((key, data) -> {
                ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                        topic.topicName(), key, data == null ? null : data.getBytes(StandardCharsets.UTF_8));
                Map.of(
                                CloudEvent.SEQUENCE,
                                "%019d".formatted(SEQUENCE.incrementAndGet()),
                                CloudEvent.TYPE,
                                "de.praeventionskette." + area + "." + event + ".v1",
                                CloudEvent.TIME,
                                "2026-01-01T00:00:00.000Z")
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            });
        }
    }

    protected static void await(ThrowingRunnable condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(condition);
    }
}
