package de.praeventionskette.kit.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import de.praeventionskette.kit.inbox.Subscription.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes rows of a projection: each has one source aggregate and keeps its sequence, so that applying and remembering are
 * one write, repeats change nothing and what is older never wins.
 */
public final class GuardedRows {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private GuardedRows() {}

    /**
     * Rows with the id of the aggregate.
     *
     * @param change update of the row for a state
     * @param gone update of the row for a tombstone; the stub {@code {_id, sequence, gone}} stays
     */
    public static <T> Kind<T> kind(
            String kind,
            Class<T> type,
            MongoCollection<Document> rows,
            BiFunction<String, T, Bson> change,
            Function<String, Bson> gone) {
        return new Kind<>(kind, type, arrived -> write(rows, arrived, change, gone));
    }

    private static <T> void write(
            MongoCollection<Document> rows,
            List<Arrived<T>> arrived,
            BiFunction<String, T, Bson> change,
            Function<String, Bson> gone) {
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        for (Arrived<T> each : arrived) {
            T data = each.data();
            Bson update = data == null
                    ? Updates.combine(gone.apply(each.id()), Updates.set("gone", true))
                    : Updates.combine(change.apply(each.id(), data), Updates.unset("gone"));
            writes.add(new UpdateOneModel<>(
                    and(eq("_id", each.id()), lt("sequence", each.sequence())),
                    Updates.combine(update, Updates.set("sequence", each.sequence())),
                    UPSERT));
        }
        List<WriteModel<Document>> again = repeats(rows, writes);
        if (!again.isEmpty()) {
            rows.bulkWrite(again, UNORDERED);
        }
    }

    /** A duplicate key means that the row exists: newer already, or made by somebody else just now. */
    private static List<WriteModel<Document>> repeats(
            MongoCollection<Document> rows, List<UpdateOneModel<Document>> writes) {
        try {
            rows.bulkWrite(writes, UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            List<WriteModel<Document>> again = new ArrayList<>();
            for (BulkWriteError error : e.getWriteErrors()) {
                if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                UpdateOneModel<Document> write = writes.get(error.getIndex());
                again.add(new UpdateOneModel<>(write.getFilter(), java.util.Objects.requireNonNull(write.getUpdate())));
            }
            return again;
        }
    }
}
