package de.praeventionskette.kit.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A lease as one document in the service's own store. */
public final class MongoLease implements Lease {
    private final MongoCollection<Document> leases;
    private final String name;
    private final Clock clock;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();

    public MongoLease(MongoCollection<Document> leases, String name, Clock clock, Duration length) {
        this.leases = leases;
        this.name = name;
        this.clock = clock;
        this.length = length;
    }

    @Override
    public boolean hold() {
        Date now = Date.from(clock.instant());
        Bson mine = Updates.combine(
                Updates.set("holder", holder),
                Updates.set("until", Date.from(clock.instant().plus(length))));
        if (leases.updateOne(and(eq("_id", name), eq("holder", holder)), mine).getMatchedCount() == 1) {
            return true;
        }
        if (leases.updateOne(and(eq("_id", name), lt("until", now)), mine).getMatchedCount() == 1) {
            return true;
        }
        return first(Date.from(clock.instant().plus(length)));
    }

    private boolean first(Date until) {
        if (leases.find(eq("_id", name)).first() != null) {
            return false;
        }
        try {
            leases.insertOne(new Document("_id", name).append("holder", holder).append("until", until));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void release() {
        leases.updateOne(and(eq("_id", name), eq("holder", holder)), Updates.set("until", new Date(0)));
    }
}
