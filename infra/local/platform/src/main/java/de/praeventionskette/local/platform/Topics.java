package de.praeventionskette.local.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that services speak through: twelve partitions for ever, compacted, never made on the fly. */
public final class Topics {

    /** All topics of the system. */
    public static final List<String> ALL =
            List.of("offers.v1", "network.v1", "referrals.v1", "places.v1", "paths.v1", "figures.v1");

    /** Keys keep their partition only while this number stays. */
    public static final int PARTITIONS = 12;

    /** What makes a withdrawn thing disappear from the broker within 72 hours. */
    public static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy", "compact",
            "min.compaction.lag.ms", millis(Duration.ofHours(1)),
            "max.compaction.lag.ms", millis(Duration.ofHours(24)),
            "delete.retention.ms", millis(Duration.ofDays(30)),
            "min.cleanable.dirty.ratio", "0.1");

    private Topics() {}

    /** Creates those that are missing. */
    public static void create(String bootstrapServers, Collection<String> names) {
        create(bootstrapServers, names, Map.of());
    }

    /**
     * Creates those that are missing.
     *
     * @param overrides topic settings that replace or extend {@link #COMPACTED}
     */
    public static void create(String bootstrapServers, Collection<String> names, Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>(COMPACTED);
        settings.putAll(overrides);
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).values().values().forEach(Topics::await);
        }
    }

    private static void await(KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("A topic could not be created", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while topics were created", e);
        }
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
