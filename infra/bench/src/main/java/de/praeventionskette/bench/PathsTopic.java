package de.praeventionskette.bench;

import de.praeventionskette.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of paths, filled and read with nothing but the client of Kafka. */
final class PathsTopic {
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(number -> new TopicPartition(Topic.PATHS.topicName(), number))
            .toList();

    private final String bootstrapServers;

    PathsTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Puts the events of so many ways there. */
    void fill(int ways) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 128 * 1024),
                new StringSerializer(),
                new ByteArraySerializer())) {
            Future<RecordMetadata> last = producer.send(Ways.event(0));
            for (int number = 1; number < ways; number++) {
                last = producer.send(Ways.event(number));
            }
            producer.flush();
            last.get();
        }
    }

    /** Reads all that is committed there and does nothing with it; answers records in a second. */
    double readPerSecond() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        5000),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(PARTITIONS);
            consumer.seekToBeginning(PARTITIONS);
            Map<TopicPartition, Long> ends = consumer.endOffsets(PARTITIONS);
            long start = System.nanoTime();
            long read = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                read += consumer.poll(Duration.ofMillis(500)).count();
            }
            return read / ((System.nanoTime() - start) / 1e9);
        }
    }
}
