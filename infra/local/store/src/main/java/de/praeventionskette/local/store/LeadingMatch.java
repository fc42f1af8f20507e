package de.praeventionskette.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An aggregation that begins with {@code $match}, perhaps sorted and limited: its first stages are run as a query, so that indexes help. */
final class LeadingMatch {

    private static final Document COUNT =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

    private final Document command;
    private final List<Document> pipeline;
    private final Document match;
    private @Nullable Document sort;
    private int limit;
    private int taken = 1;

    LeadingMatch(Document command) {
        this.command = command;
        this.pipeline = Aggregation.parse(command.get("pipeline"));
        this.match = Objects.requireNonNull((Document) pipeline.getFirst().get("$match"));
        if (taken < pipeline.size() && pipeline.get(taken).get("$sort") instanceof Document order) {
            sort = order;
            taken++;
        }
        if (taken < pipeline.size() && pipeline.get(taken).get("$limit") instanceof Number number) {
            limit = number.intValue();
            taken++;
        }
    }

    static boolean isIn(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.size() == 1
                && first.get("$match") instanceof Document;
    }

    Document aggregate(StoreCollection collection, MongoDatabase database, DatabaseResolver resolver, Oplog oplog) {
        Aggregation rest = Aggregation.fromPipeline(
                pipeline.subList(taken, pipeline.size()), resolver, database, collection, oplog);
        rest.validate(command);
        List<Document> result = isCount() ? counted(collection) : rest.runStages(matching(collection));
        Document cursor = new Document("firstBatch", result).append("id", 0L).append("ns", collection.getFullName());
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private Stream<Document> matching(StoreCollection collection) {
        if (sort == null) {
            Stream<Document> all = collection.stream(match);
            return limit > 0 ? all.limit(limit) : all;
        }
        Document query = new Document("$query", match).append("$orderby", sort);
        return StreamSupport.stream(
                collection.handleQuery(new QueryParameters(query, 0, limit)).spliterator(), false);
    }

    /** What drivers ask for when documents are counted. */
    private boolean isCount() {
        return sort == null
                && limit == 0
                && pipeline.subList(taken, pipeline.size()).equals(List.of(COUNT));
    }

    private List<Document> counted(StoreCollection collection) {
        int count = collection.count(match, 0, 0);
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }
}
