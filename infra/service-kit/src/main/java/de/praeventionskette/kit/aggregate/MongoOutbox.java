package de.praeventionskette.kit.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** The outboxes inside the documents of one collection. */
final class MongoOutbox<E> implements Outbox {
    private final MongoCollection<Document> collection;
    private final StateMapping<?, E> mapping;
    private final List<Reaction<E>> reactions;

    MongoOutbox(MongoCollection<Document> collection, StateMapping<?, E> mapping, List<Reaction<E>> reactions) {
        this.collection = collection;
        this.mapping = mapping;
        this.reactions = reactions;
    }

    @Override
    public String name() {
        return collection.getNamespace().getCollectionName();
    }

    @Override
    public List<Unreacted> unreacted(int limit) {
        if (reactions.isEmpty()) {
            return List.of();
        }
        return collection
                .find(eq("unreacted", true))
                .projection(include("region", "version", "outbox"))
                .limit(limit)
                .<Unreacted>map(WithEvents::new)
                .into(new ArrayList<>());
    }

    @Override
    public List<Due> due(int limit) {
        return collection
                .find(and(eq("pending", true), ne("unreacted", true)))
                .projection(include("version", "outbox"))
                .limit(limit)
                .map(MongoOutbox::due)
                .into(new ArrayList<>());
    }

    /** Those that wait for reactions first: they become pending in between, and are then counted twice rather than never. */
    @Override
    public int waiting(int most) {
        CountOptions upTo = new CountOptions().limit(most);
        long waiting = collection.countDocuments(eq("unreacted", true), upTo)
                + collection.countDocuments(eq("pending", true), upTo);
        return (int) Math.min(waiting, most);
    }

    private static Due due(Document document) {
        List<Document> entries = document.getList("outbox", Document.class);
        Instant since = entries.isEmpty() ? Instant.MAX : at(entries.getFirst());
        return new Due(
                Objects.requireNonNull(document.getString("_id")),
                document.getLong("version"),
                since,
                entries.stream()
                        .flatMap(entry -> OutboxEntry.records(entry).stream())
                        .toList());
    }

    private static Instant at(Document entry) {
        return Objects.requireNonNull(entry.getDate("at")).toInstant();
    }

    @Override
    public void reacted(List<Unreacted> done) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Unreacted each : done) {
            WithEvents document = (WithEvents) each;
            writes.add(new UpdateOneModel<>(
                    and(eq("_id", document.id()), eq("version", document.version())),
                    Updates.combine(Updates.unset("unreacted"), Updates.set("pending", true))));
        }
        write(writes);
    }

    @Override
    public void published(List<Due> done) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Due each : done) {
            writes.add(new UpdateOneModel<>(
                    and(eq("_id", each.id()), eq("version", each.version())),
                    Updates.combine(Updates.set("outbox", List.of()), Updates.unset("pending"))));
            writes.add(new UpdateOneModel<>(
                    and(eq("_id", each.id()), gt("version", each.version())),
                    Updates.pull("outbox", new Document("sequence", new Document("$lte", each.version())))));
        }
        write(writes);
    }

    private void write(List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private final class WithEvents implements Unreacted {
        private final Document document;

        private WithEvents(Document document) {
            this.document = document;
        }

        @Override
        public String id() {
            return Objects.requireNonNull(document.getString("_id"));
        }

        private long version() {
            return document.getLong("version");
        }

        @Override
        public void react() {
            String region = Objects.requireNonNull(document.getString("region"));
            for (Document entry : document.getList("outbox", Document.class)) {
                List<E> events = mapping.readEvents(entry.getList("events", Document.class));
                Happened<E> happened = new Happened<>(id(), region, entry.getLong("sequence"), at(entry), events);
                reactions.forEach(reaction -> reaction.follow(happened));
            }
        }
    }
}
