package de.praeventionskette.kit.aggregate;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.conversions.Bson;

/** Indexes that a service needs; made in the background, so that it starts while its database is away. */
public final class WantedIndexes {
    private final MongoDatabase database;
    private final ConcurrentLinkedQueue<Wanted> missing = new ConcurrentLinkedQueue<>();

    public WantedIndexes(MongoDatabase database) {
        this.database = database;
    }

    /** Asks for an index; an equal one that exists is fine. */
    public void want(String collection, Bson key, IndexOptions options) {
        missing.add(new Wanted(collection, key, options));
    }

    /** Whether all indexes asked for exist. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** Makes what is missing. Fails with the driver's exception while the database is away; call it again then. */
    public synchronized void make() {
        for (Wanted next = missing.peek(); next != null; next = missing.peek()) {
            database.getCollection(next.collection()).createIndex(next.key(), next.options());
            missing.poll();
        }
    }

    private record Wanted(String collection, Bson key, IndexOptions options) {}
}
