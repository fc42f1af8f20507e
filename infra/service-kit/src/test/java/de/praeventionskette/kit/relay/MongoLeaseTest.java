package de.praeventionskette.kit.relay;

import com.mongodb.client.MongoCollection;
import de.praeventionskette.kit.aggregate.StoreFixture;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;

class MongoLeaseTest implements LeaseContract {
    private final MongoCollection<Document> leases = StoreFixture.database().getCollection("leases");

    @Override
    public Lease lease(Clock clock) {
        return new MongoLease(leases, "relay", clock, Duration.ofSeconds(10));
    }
}
