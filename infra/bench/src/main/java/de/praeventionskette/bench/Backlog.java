package de.praeventionskette.bench;

import static com.mongodb.client.model.Filters.eq;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.CountOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the system still has to do with what it was given: outboxes to publish, records to read, cells to count. */
final class Backlog {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Behind the last record of a transaction stands a marker that is never read. */
    private static final long MARKERS = 3;

    private final MongoClient store;
    private final Admin broker;

    Backlog(MongoClient store, Admin broker) {
        this.store = store;
        this.broker = broker;
    }

    /** Returns when all is done, with the time that it took. */
    Duration awaitDone() {
        long start = System.nanoTime();
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isPublished() && isRead() && isCounted());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isPublished() {
        return isPublished("referral", "referrals")
                && isPublished("referral", "paths")
                && isPublished("offers", "offers");
    }

    private boolean isPublished(String database, String collection) {
        return none(database, collection, "unreacted") && none(database, collection, "pending");
    }

    /** Whether the cells of all generations of reporting's rows hold what the rows say. */
    boolean isCounted() {
        return store.getDatabase("reporting").listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith("paths_g"))
                .allMatch(name -> none("reporting", name, "pending"));
    }

    private boolean none(String database, String collection, String flag) {
        return store.getDatabase(database)
                        .getCollection(collection)
                        .countDocuments(eq(flag, true), new CountOptions().limit(1))
                == 0;
    }

    /** Whether every group that reads now has read what is there. */
    boolean isRead() throws ExecutionException, InterruptedException {
        ListGroupsOptions reading = ListGroupsOptions.forConsumerGroups().inGroupStates(Set.of(GroupState.STABLE));
        for (GroupListing group : broker.listGroups(reading).all().get()) {
            Map<TopicPartition, OffsetAndMetadata> read = broker.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            read.keySet().forEach(each -> wanted.put(each, OffsetSpec.latest()));
            var ends = broker.listOffsets(wanted).all().get();
            boolean behind = ends.entrySet().stream()
                    .anyMatch(end -> end.getValue().offset() - offset(read.get(end.getKey())) > MARKERS);
            if (behind) {
                return false;
            }
        }
        return true;
    }

    private static long offset(@Nullable OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }
}
