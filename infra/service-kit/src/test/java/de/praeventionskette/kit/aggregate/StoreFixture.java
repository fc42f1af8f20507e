package de.praeventionskette.kit.aggregate;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.praeventionskette.local.platform.TestPlatform;
import java.time.Clock;
import java.util.UUID;

/** A database of its own on the test store. */
public final class StoreFixture {
    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.get().mongoUri());

    private StoreFixture() {}

    public static MongoDatabase database() {
        return CLIENT.getDatabase("kit-" + UUID.randomUUID());
    }

    public static AggregateStores stores(MongoDatabase database) {
        WantedIndexes indexes = new WantedIndexes(database);
        return new AggregateStores(database, new StoreContext(Clock.systemUTC(), () -> null, () -> {}), indexes);
    }
}
