package de.praeventionskette.referral.asking.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import de.praeventionskette.referral.asking.RequestCounts;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;

/** Counts shared by all instances; windows that are over are dropped by the hourly tidying. */
public final class MongoRequestCounts implements RequestCounts {
    private static final Duration LONGEST_WINDOW = Duration.ofHours(25);

    private final MongoCollection<Document> counts;
    private final Clock clock;

    public MongoRequestCounts(MongoDatabase database, Clock clock) {
        this.counts = database.getCollection("family_request_counts");
        this.clock = clock;
    }

    @Override
    public int add(String what, Window window) {
        Document after = counts.findOneAndUpdate(
                eq("_id", what + "@" + current(window)),
                Updates.combine(Updates.inc("count", 1), Updates.setOnInsert("since", Date.from(clock.instant()))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(after).getInteger("count");
    }

    private String current(Window window) {
        return switch (window) {
            case HOUR -> clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
            case DAY -> LocalDays.of(clock.instant()).toString();
        };
    }

    /** Drops windows that are over. */
    public void tidy() {
        counts.deleteMany(lt("since", Date.from(clock.instant().minus(LONGEST_WINDOW))));
    }
}
