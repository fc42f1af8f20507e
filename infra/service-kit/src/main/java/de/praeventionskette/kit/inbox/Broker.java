package de.praeventionskette.kit.inbox;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.event.IncomingEvent.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks at the broker: does it answer, are the topics there, what lies at a place. */
public final class Broker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Object> connection;
    private @Nullable Admin admin;

    /** @param connection bootstrap servers and security of the cluster */
    public Broker(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /** Settings of a plain consumer that sees committed records only. */
    public Map<String, Object> consumerSettings(String group, int recordsPerPoll) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, recordsPerPoll);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    /** Fails unless the broker answers and has all these topics. */
    public synchronized void mustAnswer(List<Topic> topics) {
        try {
            admin().describeTopics(topics.stream().map(Topic::topicName).toList())
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("broker or topics are missing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private Admin admin() {
        Admin open = admin;
        if (open == null) {
            Map<String, Object> settings = new HashMap<>(connection);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
            settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
            open = Admin.create(settings);
            admin = open;
        }
        return open;
    }

    /** The record at a place; empty if the broker has forgotten it. */
    public Optional<ConsumerRecord<String, byte[]>> read(Place place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        Map<String, Object> settings = consumerSettings("single-record", 1);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            return consumer.poll(PATIENCE).records(partition).stream()
                    .filter(record -> record.offset() == place.offset())
                    .findFirst();
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
