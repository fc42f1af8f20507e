package de.praeventionskette.kit.replay;

import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.inbox.BatchProcessor;
import de.praeventionskette.kit.inbox.Broker;
import de.praeventionskette.kit.inbox.Inbox;
import de.praeventionskette.kit.inbox.Traces;
import de.praeventionskette.kit.parked.ParkedMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Builds the next generation of a projection from the start of its topic up to the end as it was at the start of the
 * replay, leaves its group at that place, waits for what is {@link Derived} and switches over. Until then the current
 * generation goes on living.
 */
public final class Replay {
    private static final int RECORDS_PER_POLL = 5000;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final String service;
    private final Broker broker;
    private final Generations generations;
    private final ParkedMessages parked;
    private final Clock clock;

    public Replay(String service, Broker broker, Generations generations, ParkedMessages parked, Clock clock) {
        this.service = service;
        this.broker = broker;
        this.generations = generations;
        this.parked = parked;
        this.clock = clock;
    }

    /** Runs to the end and answers the finished generation; fails with the driver's or the broker's exception. */
    public Generation run(Projection projection) {
        int current = generations.read(projection.name()).current();
        int next = current + 1;
        Course course = new Course(projection.name(), current, clock.instant());
        generations.progress(course.at(clock.instant()));
        projection.clear(next);
        BatchProcessor processor = new BatchProcessor(projection.subscription(next), parked, Traces.none());
        String group = Inbox.group(service, projection.name(), next);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker.consumerSettings(group, RECORDS_PER_POLL))) {
            List<TopicPartition> partitions = partitions(projection.topic());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            course.start = sum(consumer.beginningOffsets(partitions).values());
            course.total = sum(ends.values()) - course.start;
            read(consumer, ends, processor, course);
            consumer.commitSync(places(consumer, partitions));
            generations.progress(course.at(clock.instant()));
        }
        while (!projection.isComplete(next)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        generations.switchTo(projection.name(), next);
        if (current > 1) {
            projection.rows(current - 1).drop();
        }
        return generations.read(projection.name());
    }

    private static List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic.topicName(), number))
                .toList();
    }

    private static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }

    private void read(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            BatchProcessor processor,
            Course course) {
        generations.progress(course.at(clock.instant()));
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(polled.count());
            polled.forEach(records::add);
            processor.process(records);
            course.read = ends.keySet().stream().mapToLong(consumer::position).sum() - course.start;
            if (course.reportIsDue(clock.instant())) {
                generations.progress(course.at(clock.instant()));
            }
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> places(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        partitions.forEach(each -> places.put(each, new OffsetAndMetadata(consumer.position(each))));
        return places;
    }

    private static final class Course {
        private final String projection;
        private final int current;
        private final Instant startedAt;
        private long start;
        private long total;
        private long read;
        private Instant reportedAt;

        private Course(String projection, int current, Instant startedAt) {
            this.projection = projection;
            this.current = current;
            this.startedAt = startedAt;
            this.reportedAt = startedAt;
        }

        private boolean reportIsDue(Instant now) {
            return Duration.between(reportedAt, now).compareTo(BETWEEN_REPORTS) >= 0;
        }

        private Generation at(Instant now) {
            reportedAt = now;
            return new Generation(projection, current, current + 1, startedAt, read, total, null);
        }
    }
}
