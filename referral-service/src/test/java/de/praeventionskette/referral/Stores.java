package de.praeventionskette.referral;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.local.platform.TestPlatform;
import java.time.Clock;
import java.util.UUID;

/** Databases of their own on the test store. */
public final class Stores {
    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.get().mongoUri());

    private Stores() {}

    public static MongoDatabase database() {
        return CLIENT.getDatabase("referral-" + UUID.randomUUID());
    }

    public static MongoClient client() {
        return CLIENT;
    }

    /** Aggregate stores whose indexes are made by {@link WantedIndexes#make()}. */
    public static AggregateStores in(MongoDatabase database, WantedIndexes indexes) {
        return new AggregateStores(database, new StoreContext(Clock.systemUTC(), () -> null, () -> {}), indexes);
    }
}
