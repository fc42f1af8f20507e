package de.praeventionskette.kit.inbox;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.cloud.stream.binder.Binder;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binder.ConsumerProperties;
import org.springframework.cloud.stream.binder.ExtendedConsumerProperties;
import org.springframework.cloud.stream.binder.ProducerProperties;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaConsumerProperties;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.messaging.MessageChannel;

/** Binds topics through the binder of Spring Cloud Stream, when we want and under the group that we want. */
public final class Bindings {
    /** Bean name of the {@link Batch.Converter}. */
    public static final String CONVERTER = "inboxBatchConverter";

    private static final int RECORDS_PER_POLL = 2000;

    /** Until a process that was killed leaves its partitions to others; Kafka's own 45 s would show on every page. */
    private static final int DEAD_AFTER_MILLIS = 10_000;

    private final BinderFactory binders;
    private final Freshness freshness;

    public Bindings(BinderFactory binders, Freshness freshness) {
        this.binders = binders;
        this.freshness = freshness;
    }

    /** Reads a topic in a group from its last place on, or from the start. The broker must answer. */
    public Binding<MessageChannel> bind(String topic, String group, BatchProcessor processor) {
        DirectChannel channel = new DirectChannel();
        channel.setBeanName("inbox-" + group);
        channel.subscribe(message -> {
            Batch batch = (Batch) message.getPayload();
            Instant before = freshness.polled(group);
            processor.process(batch.records());
            if (batch.last()) {
                freshness.knows(group, before);
            }
        });
        return kafka().bindConsumer(topic, group, channel, properties());
    }

    @SuppressWarnings("unchecked")
    private Binder<MessageChannel, ConsumerProperties, ProducerProperties> kafka() {
        return (Binder<MessageChannel, ConsumerProperties, ProducerProperties>)
                binders.getBinder("kafka", MessageChannel.class);
    }

    private static ConsumerProperties properties() {
        KafkaConsumerProperties kafka = new KafkaConsumerProperties();
        kafka.setStartOffset(KafkaConsumerProperties.StartOffset.earliest);
        kafka.setConverterBeanName(CONVERTER);
        kafka.setConfiguration(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName(),
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Integer.toString(DEAD_AFTER_MILLIS),
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Integer.toString(DEAD_AFTER_MILLIS / 3),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(RECORDS_PER_POLL)));
        ExtendedConsumerProperties<KafkaConsumerProperties> properties = new ExtendedConsumerProperties<>(kafka);
        properties.setBatchMode(true);
        properties.setUseNativeDecoding(true);
        properties.setMaxAttempts(1);
        return properties;
    }
}
