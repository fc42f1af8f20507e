package de.praeventionskette.kit.inbox;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * The records of one poll, raw: tombstones, headers and places included. Says nothing of its content when logged.
 *
 * @param records in the order of the topic
 * @param last whether the broker had no more when it was last asked
 */
public record Batch(List<ConsumerRecord<String, byte[]>> records, boolean last) {

    @Override
    public String toString() {
        return "Batch of " + records.size();
    }

    /** Hands records on as they are; the framework's own converter loses tombstones and duplicate headers. */
    public static final class Converter implements BatchMessageConverter {

        @Override
        @SuppressWarnings("unchecked")
        public Message<?> toMessage(
                List<ConsumerRecord<?, ?>> records,
                @Nullable Acknowledgment acknowledgment,
                @Nullable Consumer<?, ?> consumer,
                Type payloadType) {
            List<ConsumerRecord<String, byte[]>> raw = (List<ConsumerRecord<String, byte[]>>) (List<?>) records;
            return MessageBuilder.withPayload(new Batch(List.copyOf(raw), consumer != null && isAtTheEnd(consumer)))
                    .build();
        }

        private static boolean isAtTheEnd(Consumer<?, ?> consumer) {
            return consumer.assignment().stream()
                    .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
        }

        @Override
        public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
            throw new UnsupportedOperationException("the inbox only reads");
        }
    }
}
