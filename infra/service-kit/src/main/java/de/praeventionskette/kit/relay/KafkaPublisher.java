package de.praeventionskette.kit.relay;

import de.praeventionskette.contracts.CloudEvent;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.event.ReadyRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes by a transactional producer whose fixed id fences every predecessor. */
public final class KafkaPublisher implements Publisher {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final String source;
    private @Nullable KafkaProducer<String, byte[]> producer;

    /**
     * @param connection bootstrap servers and security of the cluster
     * @param service name of the service, source of its events
     */
    public KafkaPublisher(Map<String, Object> connection, String service) {
        this.source = "/" + service;
        Map<String, Object> all = new HashMap<>(connection);
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "relay-" + service);
        all.put(ProducerConfig.CLIENT_ID_CONFIG, "relay-" + service);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                PATIENCE.multipliedBy(2).toMillis());
        all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int)
                PATIENCE.multipliedBy(4).toMillis());
        all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        this.settings = Map.copyOf(all);
    }

    @Override
    public void open() {
        close();
        KafkaProducer<String, byte[]> opened = new KafkaProducer<>(settings);
        try {
            opened.initTransactions();
        } catch (KafkaException e) {
            opened.close(Duration.ZERO);
            throw translated(e);
        }
        producer = opened;
    }

    @Override
    public void publish(List<ReadyRecord> batch) {
        inOneTransaction(batch.stream().map(this::kafkaRecord));
    }

    @Override
    public void tick(List<Topic> topics) {
        inOneTransaction(topics.stream()
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(partition ->
                                new ProducerRecord<>(topic.topicName(), partition, "tick/" + partition, null))));
    }

    private void inOneTransaction(Stream<ProducerRecord<String, byte[]>> records) {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            throw new IllegalStateException("not open");
        }
        try {
            open.beginTransaction();
            records.forEach(open::send);
            open.commitTransaction();
        } catch (KafkaException e) {
            throw translated(e);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofMillis(200));
            producer = null;
        }
    }

    private static RuntimeException translated(KafkaException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return new Fenced(e);
            }
        }
        return new LogAway(e);
    }

    private ProducerRecord<String, byte[]> kafkaRecord(ReadyRecord record) {
        String data = record.data();
        byte[] value = data == null ? null : data.getBytes(StandardCharsets.UTF_8);
        Instant time = record.at().truncatedTo(record.cutToDay() ? ChronoUnit.DAYS : ChronoUnit.MILLIS);
        Long stamp = record.cutToDay() ? time.toEpochMilli() : null;
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(record.topic(), null, stamp, record.key(), value);
        String sequence = "%019d".formatted(record.sequence());
        Headers headers = sent.headers();
        put(headers, CloudEvent.SPECVERSION, "1.0");
        put(headers, CloudEvent.ID, record.key() + "/" + sequence);
        put(headers, CloudEvent.SOURCE, source);
        put(headers, CloudEvent.TYPE, record.type());
        put(headers, CloudEvent.SUBJECT, record.key());
        put(headers, CloudEvent.TIME, time.toString());
        put(headers, CloudEvent.DATASCHEMA, record.schema());
        put(headers, CloudEvent.SEQUENCE, sequence);
        if (data != null) {
            put(headers, CloudEvent.CONTENT_TYPE, "application/json");
        }
        if (record.traceparent() != null) {
            put(headers, CloudEvent.TRACEPARENT, record.traceparent());
        }
        return sent;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
