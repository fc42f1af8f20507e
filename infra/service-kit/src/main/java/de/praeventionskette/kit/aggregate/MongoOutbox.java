package de.praeventionskette.kit.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The outboxes inside the documents of one collection. */
final class MongoOutbox<S, E> implements Outbox {
    private final MongoCollection<Document> collection;
    private final StateMapping<S, E> mapping;
    private final List<Reaction<S, E>> reactions;

    MongoOutbox(MongoCollection<Document> collection, StateMapping<S, E> mapping, List<Reaction<S, E>> reactions) {
        this.collection = collection;
        this.mapping = mapping;
        this.reactions = reactions;
    }

    @Override
    public String name() {
        return collection.getNamespace().getCollectionName();
    }

    @Override
    public List<Unreacted> unreacted(int limit, Collection<String> except) {
        if (reactions.isEmpty()) {
            return List.of();
        }
        Bson unreacted = eq("unreacted", true);
        return collection
                .find(except.isEmpty() ? unreacted : and(unreacted, nin("_id", except)))
                .projection(include("region", "version", "state", "outbox"))
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
            Bson next = document.isPublished()
                    ? Updates.set("pending", true)
                    : Updates.combine(Updates.set("outbox", List.of()), Updates.unset("pending"));
            writes.add(update(
                    and(eq("_id", document.id()), eq("version", document.version())),
                    Updates.combine(Updates.unset("unreacted"), next)));
        }
        write(writes);
    }

    @Override
    public void published(List<Due> done) {
        int unchanged = write(done.stream()
                .map(each -> update(
                        and(eq("_id", each.id()), eq("version", each.version())),
                        Updates.combine(Updates.set("outbox", List.of()), Updates.unset("pending"))))
                .toList());
        if (unchanged < done.size()) {
            write(done.stream()
                    .map(each -> update(
                            and(eq("_id", each.id()), gt("version", each.version())),
                            Updates.pull("outbox", new Document("sequence", new Document("$lte", each.version())))))
                    .toList());
        }
    }

    private static WriteModel<Document> update(Bson filter, Bson update) {
        return new UpdateOneModel<>(filter, update);
    }

    /** How many were found. */
    private int write(List<WriteModel<Document>> writes) {
        return writes.isEmpty()
                ? 0
                : collection
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                        .getMatchedCount();
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

        private List<Document> entries() {
            return document.getList("outbox", Document.class);
        }

        private boolean isPublished() {
            return entries().stream()
                    .anyMatch(entry -> !entry.getList("records", Document.class).isEmpty());
        }

        @Override
        public boolean react() {
            Loaded<S> now = mapping.loaded(document);
            return entries().stream().allMatch(entry -> react(now, entry));
        }

        private boolean react(Loaded<S> now, Document entry) {
            List<E> events = mapping.readEvents(entry.getList("events", Document.class));
            Happened<S, E> happened = new Happened<>(now, entry.getLong("sequence"), at(entry), events);
            return reactions.stream().allMatch(reaction -> reaction.follow(happened) == Reaction.Outcome.UNCHANGED);
        }
    }
}
