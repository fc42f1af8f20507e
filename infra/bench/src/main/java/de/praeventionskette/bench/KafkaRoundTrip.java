package de.praeventionskette.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The floor of an event: one record in a transaction of its own, until a consumer of committed records has it. */
final class KafkaRoundTrip implements AutoCloseable {
    private static final TopicPartition PLACE = new TopicPartition("bench.floor", 0);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Histogram micros = new ConcurrentHistogram(3);
    private final Thread reader;

    private KafkaRoundTrip(KafkaProducer<byte[], byte[]> producer, KafkaConsumer<byte[], byte[]> consumer) {
        this.producer = producer;
        this.consumer = consumer;
        this.reader = Thread.ofPlatform().name("floor-reader").start(this::read);
    }

    static KafkaRoundTrip open(Admin broker, String bootstrapServers) throws Exception {
        broker.createTopics(List.of(new NewTopic(PLACE.topic(), 1, (short) 1)))
                .all()
                .get();
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "bench-floor", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(PLACE));
        consumer.seekToEnd(List.of(PLACE));
        consumer.position(PLACE);
        return new KafkaRoundTrip(producer, consumer);
    }

    /** Sends one; a producer has one transaction at a time. */
    synchronized void send() {
        byte[] now = ByteBuffer.allocate(Long.BYTES).putLong(System.nanoTime()).array();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(PLACE.topic(), now));
        producer.commitTransaction();
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> micros.recordValue((System.nanoTime()
                                        - ByteBuffer.wrap(record.value()).getLong())
                                / 1000));
            }
        } catch (WakeupException closed) {
            Thread.currentThread().interrupt();
        }
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        reader.join();
        producer.close();
    }
}
