package de.praeventionskette.referral;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.local.platform.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its start, as a new consumer would. */
public final class TopicReader {
    private TopicReader() {}

    /** Everything that is committed now, but ticks, which say nothing. */
    public static List<ConsumerRecord<String, String>> all(Topic topic) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        each(topic, records::add);
        return records;
    }

    /** The same, one after the other and nothing of it kept. */
    public static void each(Topic topic, Consumer<ConsumerRecord<String, String>> reading) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestPlatform.get().bootstrapServers(),
                "isolation.level",
                "read_committed",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(topic.topicName(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (!record.key().startsWith("tick/")) {
                        reading.accept(record);
                    }
                });
            }
        }
    }

    /** A record with everything about it, to search in. */
    public static String text(ConsumerRecord<String, String> record) {
        StringBuilder text = new StringBuilder(record.key() + " " + record.value());
        StreamSupport.stream(record.headers().spliterator(), false)
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
