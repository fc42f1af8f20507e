package de.praeventionskette.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A committed record of a topic.
 *
 * @param place partition and offset
 * @param data null: a tombstone
 */
record Told(String key, long sequence, Place place, JsonNode data) {

    /** Where a record lies. */
    record Place(int partition, long offset) {
        /** Whether nothing lies between, not even the mark at the end of a transaction. */
        boolean follows(Place before) {
            return before != null && partition == before.partition && offset == before.offset + 1;
        }
    }

    /** Everything on a topic up to its present end; records of one key in their order. */
    static List<Told> all(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", StartedSystem.get().bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read(record, told));
            }
            return told;
        }
    }

    /** The newest record of each key. */
    static Map<String, Told> last(List<Told> all) {
        Map<String, Told> last = new LinkedHashMap<>();
        all.forEach(each -> last.put(each.key(), each));
        return last;
    }

    /**
     * Keys that a transaction has left in an older state than one before. A repeat of what was published just before a
     * crash is no such thing: its transaction ends with the newest again.
     */
    static List<String> thatWentBackwards(List<Told> all) {
        Map<String, Long> left = new HashMap<>();
        Map<String, Long> leaving = new HashMap<>();
        List<String> backwards = new ArrayList<>();
        Place before = null;
        for (Told each : byPlace(all)) {
            if (!each.place().follows(before)) {
                end(leaving, left, backwards);
            }
            leaving.put(each.key(), each.sequence());
            before = each.place();
        }
        end(leaving, left, backwards);
        return backwards;
    }

    private static void end(Map<String, Long> leaving, Map<String, Long> left, List<String> backwards) {
        leaving.forEach((key, sequence) -> {
            Long before = left.put(key, sequence);
            if (before != null && before > sequence) {
                backwards.add(key + ": " + before + " before " + sequence);
            }
        });
        leaving.clear();
    }

    private static List<Told> byPlace(List<Told> all) {
        return all.stream()
                .sorted(Comparator.comparingInt((Told each) -> each.place().partition())
                        .thenComparingLong(each -> each.place().offset()))
                .toList();
    }

    private static void read(ConsumerRecord<String, byte[]> record, List<Told> told) {
        if (!record.key().startsWith("tick/")) {
            told.add(new Told(
                    record.key(),
                    Long.parseLong(new String(
                            record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)),
                    new Place(record.partition(), record.offset()),
                    record.value() == null ? null : JsonMapper.shared().readTree(record.value())));
        }
    }
}
