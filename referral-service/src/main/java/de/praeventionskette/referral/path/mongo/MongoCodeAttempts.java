package de.praeventionskette.referral.path.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.praeventionskette.referral.path.CodeAttempts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.bson.Document;

/** Wrong codes per hour, shared by all instances; earlier hours are dropped by the nightly tidying. */
public final class MongoCodeAttempts implements CodeAttempts {
    private final MongoCollection<Document> attempts;
    private final Clock clock;

    public MongoCodeAttempts(MongoDatabase database, Clock clock) {
        this.attempts = database.getCollection("path_code_attempts");
        this.clock = clock;
    }

    @Override
    public int failures(String who) {
        Document found = attempts.find(eq("_id", id(who))).first();
        return found == null ? 0 : found.getInteger("failures", 0);
    }

    @Override
    public void failed(String who) {
        attempts.updateOne(
                eq("_id", id(who)),
                Updates.combine(Updates.inc("failures", 1), Updates.setOnInsert("hour", hour())),
                new UpdateOptions().upsert(true));
    }

    /** Drops what lies before the current hour. */
    public void tidy() {
        attempts.deleteMany(lt("hour", hour()));
    }

    private String id(String who) {
        return who + "@" + hour();
    }

    private String hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
    }
}
