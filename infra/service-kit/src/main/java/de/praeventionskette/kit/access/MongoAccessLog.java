package de.praeventionskette.kit.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The log in MongoDB: majority writes, one document per entry, anchors in a collection of their own. */
final class MongoAccessLog implements AccessLog {
    static final String ENTRIES = "access_log";
    static final String ANCHORS = "access_anchors";

    private final MongoDatabase database;
    private final Chain chain;

    MongoAccessLog(MongoDatabase database, WantedIndexes indexes, Clock clock) {
        this.database = database;
        this.chain = new Chain(clock, this::write, this::write);
        var options = new IndexOptions();
        indexes.want(ENTRIES, compoundIndex(ascending("kind", "ids"), descending("at")), options);
        indexes.want(ENTRIES, compoundIndex(ascending("organization"), descending("at")), options);
        indexes.want(ENTRIES, descending("at"), options);
    }

    @Override
    public void record(DataAccess access) {
        chain.append(access);
    }

    @Override
    public Slice<AccessEntry> search(AccessQuery query, Limit limit, Optional<Cursor> after) {
        List<AccessEntry> found = collection(ENTRIES)
                .find(filter(query, after))
                .sort(descending("at", "_id"))
                .limit(limit.value() + 1)
                .map(AccessDocuments::entry)
                .into(new ArrayList<>());
        return Slice.of(found, limit, AccessEntry::cursor);
    }

    /** Anchors are read first: an entry written meanwhile is walked but not yet anchored, which is no finding. */
    @Override
    public Verification verify() {
        var walk = new ChainWalk(
                collection(ANCHORS).find().map(AccessDocuments::anchor).into(new ArrayList<>()));
        collection(ENTRIES)
                .find()
                .sort(ascending("_id"))
                .map(AccessDocuments::entry)
                .forEach(walk::next);
        return walk.end();
    }

    @Override
    public void anchor() {
        chain.anchor();
    }

    private void write(AccessEntry entry) {
        collection(ENTRIES).insertOne(AccessDocuments.of(entry));
    }

    private void write(Anchor anchor) {
        collection(ANCHORS).insertOne(AccessDocuments.of(anchor));
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    private static Bson filter(AccessQuery query, Optional<Cursor> after) {
        List<Bson> conditions = new ArrayList<>();
        if (query.kind() != null) {
            conditions.add(eq("kind", query.kind()));
        }
        if (query.id() != null) {
            conditions.add(eq("ids", query.id()));
        }
        if (query.organization() != null) {
            conditions.add(eq("organization", query.organization()));
        }
        if (query.from() != null) {
            conditions.add(gte("at", Date.from(query.from())));
        }
        if (query.until() != null) {
            conditions.add(lt("at", Date.from(query.until())));
        }
        after.ifPresent(cursor -> conditions.add(beyond(cursor)));
        return conditions.isEmpty() ? Filters.empty() : and(conditions);
    }

    private static Bson beyond(Cursor cursor) {
        Date at = Date.from(cursor.instant(0));
        return and(lte("at", at), or(ne("at", at), lt("_id", cursor.text(1))));
    }
}
