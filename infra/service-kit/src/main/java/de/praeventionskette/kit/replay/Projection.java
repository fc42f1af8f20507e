package de.praeventionskette.kit.replay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.kit.inbox.Subscription;
import de.praeventionskette.kit.inbox.Subscription.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Rows made of events, kept in one collection per generation, so that they can be rebuilt beside the living ones.
 * Reading always goes to the current generation.
 */
public final class Projection {
    private static final long POINTER_IS_FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final Topic topic;
    private final Function<MongoCollection<Document>, List<Kind<?>>> kinds;
    private final List<Bson> indexes;
    private final Derived derived;
    private final ProjectionStore store;
    private volatile int current;
    private volatile long readAt;

    Projection(
            String name,
            Topic topic,
            Function<MongoCollection<Document>, List<Kind<?>>> kinds,
            List<Bson> indexes,
            Derived derived,
            ProjectionStore store) {
        this.name = name;
        this.topic = topic;
        this.kinds = kinds;
        this.indexes = indexes;
        this.derived = derived;
        this.store = store;
    }

    /** Stable name. */
    public String name() {
        return name;
    }

    /** The topic from which it is made. */
    public Topic topic() {
        return topic;
    }

    /** The rows to read now. */
    public MongoCollection<Document> rows() {
        long now = System.nanoTime();
        if (current == 0 || now - readAt > POINTER_IS_FRESH_NANOS) {
            current = store.generations().read(name).current();
            readAt = now;
        }
        return rows(current);
    }

    /** The rows of one generation. */
    public MongoCollection<Document> rows(int generation) {
        return store.database().getCollection(name + "_g" + generation);
    }

    /** Whether a generation is complete, with all that is made of its rows. */
    boolean isComplete(int generation) {
        return derived.isMade(rows(generation));
    }

    /** Drops what an earlier attempt at a generation has left. */
    void clear(int generation) {
        rows(generation).drop();
        derived.forget(generation);
    }

    /** What has to be done with events to make one generation. */
    public Subscription subscription(int generation) {
        MongoCollection<Document> rows = rows(generation);
        indexes.forEach(key -> store.indexes()
                .want(rows.getNamespace().getCollectionName(), key, new com.mongodb.client.model.IndexOptions()));
        store.indexes().make();
        return new Subscription(name, topic, kinds.apply(rows));
    }

    /** The collaborators that all projections of a service share. */
    public record ProjectionStore(MongoDatabase database, Generations generations, WantedIndexes indexes) {

        /** Describes a projection; {@code kinds} says how the rows of a collection follow from events. */
        public Projection project(
                String name,
                Topic topic,
                List<Bson> indexes,
                Function<MongoCollection<Document>, List<Kind<?>>> kinds) {
            return project(name, topic, indexes, Derived.NOTHING, kinds);
        }

        /** Describes a projection of whose rows something more is made. */
        public Projection project(
                String name,
                Topic topic,
                List<Bson> indexes,
                Derived derived,
                Function<MongoCollection<Document>, List<Kind<?>>> kinds) {
            return new Projection(name, topic, kinds, indexes, derived, this);
        }
    }
}
