package de.praeventionskette.offers;

import de.praeventionskette.contracts.CloudEvent;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.local.platform.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The broker as another service sees it: reads what this service says. */
final class Topics {
    private Topics() {}

    /** One record of a topic, read. */
    record Said(
            String key,
            long sequence,
            String type,
            @Nullable String data) {
        String text(String field) {
            return JsonMapper.shared().readTree(data).path(field).asString();
        }
    }

    /** Everything committed under a key, in order. */
    static List<Said> said(Topic topic, String key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestPlatform.get().bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            var partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<Said> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(each.key())) {
                        found.add(said(each));
                    }
                }
            }
            return found;
        }
    }

    private static Said said(ConsumerRecord<String, byte[]> each) {
        return new Said(
                each.key(),
                Long.parseLong(header(each, CloudEvent.SEQUENCE)),
                header(each, CloudEvent.TYPE),
                each.value() == null ? null : new String(each.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<?, ?> each, String name) {
        return new String(each.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
