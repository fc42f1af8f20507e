package de.praeventionskette.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.CloudEvent;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.local.platform.TestPlatform;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reference data of both regions through the API, and what the world hears of them. */
class ReferenceDataLoadsTest extends NetworkSystem {
    @Test
    void bothRegionsLoadAnyNumberOfTimesAndAreHeardOnce() {
        assertThat(load("03241")).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(load("16072")).extracting(HttpResponse::statusCode).containsOnly(200);
        List<String> versions = versions();
        assertThat(load("03241")).extracting(HttpResponse::statusCode).containsOnly(200);

        assertThat(versions()).as("loading again changes nothing").isEqualTo(versions);
        try (KafkaConsumer<String, String> topic = networkTopic()) {
            Map<String, ConsumerRecord<String, String>> heard = new HashMap<>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                topic.poll(Duration.ofMillis(200)).forEach(record -> heard.put(record.key(), record));
                assertThat(heard.keySet())
                        .contains(
                                "municipality/03241021",
                                "municipality/16072000",
                                "agency/region-hannover",
                                "jurisdiction/03241-youth-welfare-region",
                                "jurisdiction/03241-youth-welfare-lehrte",
                                "network/landkreis-sonneberg-fruehe-hilfen");
            });
            heard.keySet().removeIf(key -> key.startsWith("tick/"));
            assertThat(heard.values()).allSatisfy(ReferenceDataLoadsTest::keepsTheContract);
        }
    }

    private static void keepsTheContract(ConsumerRecord<String, String> record) {
        String kind = record.key().substring(0, record.key().indexOf('/'));
        JsonNode data = JsonMapper.shared().readTree(record.value());
        assertThat(header(record, CloudEvent.TYPE)).isEqualTo("de.praeventionskette.network." + kind + "-recorded.v1");
        assertThat(header(record, CloudEvent.SUBJECT)).isEqualTo(record.key());
        assertThat(PublishedSchemas.errors(header(record, CloudEvent.DATASCHEMA), data))
                .as(record.key())
                .isEmpty();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<String> versions() {
        return List.of("municipalities", "agencies", "jurisdictions", "networks").stream()
                .flatMap(kind -> json(get("/api/" + kind + "?limit=100"))
                        .get("items")
                        .valueStream()
                        .map(item -> kind + " " + (item.has("id") ? item.get("id") : item.get("ags")) + " "
                                + item.get("version")))
                .toList();
    }

    private static KafkaConsumer<String, String> networkTopic() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestPlatform.get().bootstrapServers(),
                        "group.id",
                        "reader-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(Topic.NETWORK.topicName()));
        return consumer;
    }
}
