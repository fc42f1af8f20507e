package de.praeventionskette.kit.testing;

import de.praeventionskette.contracts.CloudEvent;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.local.platform.TestPlatform;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What is around a service in its tests: broker, store and issuer, people who send requests, services that write events. */
public final class Surroundings {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Surroundings() {}

    /** Lets a service find broker, issuer and a database of its own. */
    public static void of(DynamicPropertyRegistry properties, String database) {
        properties.add("spring.mongodb.uri", () -> TestPlatform.get().mongoUri());
        properties.add("spring.mongodb.database", () -> database);
        properties.add(
                "spring.kafka.bootstrap-servers", () -> TestPlatform.get().bootstrapServers());
        properties.add(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                () -> TestPlatform.get().issuer().uri());
    }

    /** Sends a request and reads the answer as text; redirects are answers. */
    public static HttpResponse<String> answer(HttpRequest request) {
        return answer(request, BodyHandlers.ofString());
    }

    /** Sends a request and reads the answer in some way. */
    public static <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> reading) {
        try {
            return CLIENT.send(request, reading);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Puts a record on a topic as its owner would.
     *
     * @param event last part but one of its type
     * @param data JSON; null: a tombstone
     */
    public static void publish(Topic topic, String event, String key, long sequence, @Nullable String data) {
        String area = topic.topicName().replace(".v1", "");
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic.topicName(), key, data == null ? null : data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        CloudEvent.SEQUENCE,
                        "%019d".formatted(sequence),
                        CloudEvent.TYPE,
                        "de.praeventionskette." + area + "." + event + ".v1",
                        CloudEvent.TIME,
                        "2026-01-01T00:00:00.000Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Others.PRODUCER.send(record);
        Others.PRODUCER.flush();
    }

    /** Made when first needed: not every test has a broker. */
    private static final class Others {
        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(Map.of(
                "bootstrap.servers", TestPlatform.get().bootstrapServers(),
                "key.serializer", StringSerializer.class,
                "value.serializer", ByteArraySerializer.class));
    }
}
