package de.praeventionskette.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedIsThereAfterTheBrokerWasKilledWithSigkill() throws Exception {
        try (LocalBroker broker = LocalBroker.start(BrokerSettings.in(directory))) {
            broker.createTopics("ways");
            send(broker, "child/1", "first station");
            String address = broker.bootstrapServers();

            broker.kill();
            assertThat(broker.process().alive()).isFalse();
            broker.restart();

            assertThat(broker.bootstrapServers()).isEqualTo(address);
            send(broker, "child/1", "second station");
            assertThat(read(broker)).containsExactly("first station", "second station");
        }
    }

    @Test
    void aStrangerOnThePortIsNotMistakenForTheBroker() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerSettings taken = BrokerSettings.in(directory).on(stranger.getLocalPort());

            assertThatThrownBy(() -> LocalBroker.start(taken))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("broker.log")
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void withEagerCleaningAForgottenValueLeavesTheDisk() throws Exception {
        try (LocalBroker broker = LocalBroker.start(BrokerSettings.in(directory).cleaningEagerly())) {
            Map<String, String> eager = Map.of(
                    "min.compaction.lag.ms",
                    "0",
                    "max.compaction.lag.ms",
                    "1000",
                    "segment.ms",
                    "500",
                    "delete.retention.ms",
                    "0",
                    "min.cleanable.dirty.ratio",
                    "0.01");
            broker.createTopics(eager, "ways");
            send(broker, "child/1", "a way to forget");
            send(broker, "child/1", null);

            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        send(broker, "child/1", null);
                        return !read(broker).contains("a way to forget");
                    });
        }
    }

    private static void send(LocalBroker broker, String key, String value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("ways", key, value)).get();
        }
    }

    /** All non-null values, read from the start to the end offsets as they are now. */
    private static List<String> read(LocalBroker broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("ways").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<String> values = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.value() != null) {
                        values.add(record.value());
                    }
                });
            }
            return values;
        }
    }
}
