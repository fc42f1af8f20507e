package de.praeventionskette.kit.parked;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.praeventionskette.kit.event.IncomingEvent;
import de.praeventionskette.kit.event.IncomingEvent.Place;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Parked messages in the service's own store. */
public final class MongoParkedMessages implements ParkedMessages {
    private final MongoCollection<Document> collection;
    private final Clock clock;

    public MongoParkedMessages(MongoCollection<Document> collection, Clock clock) {
        this.collection = collection;
        this.clock = clock;
    }

    @Override
    public void park(String subscription, Place place, String key, long sequence, String reason) {
        String id = "%s.%s.%02d.%019d".formatted(subscription, place.topic(), place.partition(), place.offset());
        collection.updateOne(
                eq("_id", id),
                Updates.combine(
                        Updates.setOnInsert("subscription", subscription),
                        Updates.setOnInsert("topic", place.topic()),
                        Updates.setOnInsert("partition", place.partition()),
                        Updates.setOnInsert("offset", place.offset()),
                        Updates.setOnInsert("key", key),
                        Updates.setOnInsert("sequence", sequence),
                        Updates.setOnInsert("since", Date.from(clock.instant())),
                        Updates.set("reason", reason)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public void close(String subscription, List<IncomingEvent> applied) {
        if (collection.countDocuments(empty(), new CountOptions().limit(1)) == 0) {
            return;
        }
        Map<String, Long> sequences = new HashMap<>();
        applied.forEach(event -> sequences.put(event.key(), event.sequence()));
        List<String> found = new ArrayList<>();
        collection
                .find(and(eq("subscription", subscription), in("key", sequences.keySet())))
                .map(document -> Objects.requireNonNull(document.getString("key")))
                .into(found);
        found.forEach(key -> collection.deleteMany(
                and(eq("subscription", subscription), eq("key", key), lte("sequence", sequences.get(key)))));
    }

    @Override
    public List<ParkedMessage> list(@Nullable String afterId, int limit) {
        Bson filter = afterId == null ? empty() : gt("_id", afterId);
        return collection
                .find(filter)
                .sort(ascending("_id"))
                .limit(limit)
                .map(MongoParkedMessages::message)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<ParkedMessage> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(MongoParkedMessages::message);
    }

    @Override
    public boolean discard(String id) {
        return collection.deleteOne(eq("_id", id)).getDeletedCount() == 1;
    }

    @Override
    public long count() {
        return collection.countDocuments();
    }

    private static ParkedMessage message(Document document) {
        return new ParkedMessage(
                text(document, "_id"),
                text(document, "subscription"),
                new Place(text(document, "topic"), document.getInteger("partition"), document.getLong("offset")),
                text(document, "key"),
                document.getLong("sequence"),
                text(document, "reason"),
                Objects.requireNonNull(document.getDate("since")).toInstant());
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
