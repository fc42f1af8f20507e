package de.praeventionskette.kit.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate store on MongoDB. A document is {@code {_id, region, version, stateVersion, state, outbox,
 * recentKeys}}; {@code unreacted} marks it until reactions have run, then {@code pending} until it is published,
 * {@code createdWith} keeps the key of its creation, and {@code seenFrom} is the oldest version whose viewer has missed only
 * what happened aside.
 */
public final class MongoAggregateStore<S, E> implements AggregateStore<S, E> {
    private static final int ATTEMPTS = 40;
    private static final int REMEMBERED_KEYS = 16;

    private final MongoCollection<Document> collection;
    private final StateMapping<S, E> mapping;
    private final Publication<S, E> publication;
    private final List<Reaction<S, E>> reactions;
    private final StoreContext context;

    MongoAggregateStore(
            MongoCollection<Document> collection,
            StateMapping<S, E> mapping,
            Publication<S, E> publication,
            List<Reaction<S, E>> reactions,
            StoreContext context) {
        this.collection = collection;
        this.mapping = mapping;
        this.publication = publication;
        this.reactions = reactions;
        this.context = context;
    }

    @Override
    public Optional<Loaded<S>> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(mapping::loaded);
    }

    /** Aggregates that match, in order, at most {@code limit}: an indexed query, never a scan. */
    public List<Loaded<S>> query(Bson filter, Bson sort, int limit) {
        return collection
                .find(filter)
                .sort(sort)
                .limit(limit)
                .map(mapping::loaded)
                .into(new ArrayList<>());
    }

    /** How many match, counted up to {@code most}. */
    public long count(Bson filter, int most) {
        return collection.countDocuments(filter, new com.mongodb.client.model.CountOptions().limit(most));
    }

    @Override
    public Loaded<S> create(String id, String region, S state, List<E> events, Command command) {
        Loaded<S> created = new Loaded<>(id, region, 1, state);
        Document document = new Document("_id", id)
                .append("region", region)
                .append("version", 1L)
                .append("stateVersion", 1)
                .append("state", mapping.write(state));
        Document entry = entry(created, events);
        document.append("outbox", entry == null ? List.of() : List.of(entry));
        if (entry != null) {
            document.append(isFollowed(entry) ? "unreacted" : "pending", true);
        }
        document.append("recentKeys", List.of());
        RequestKey key = command.key();
        if (key != null) {
            document.append("createdWith", remembered(key));
        }
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return repeatOfCreation(id, key);
        }
        wake(entry);
        return created;
    }

    private Loaded<S> repeatOfCreation(String id, @Nullable RequestKey key) {
        Document existing =
                Objects.requireNonNull(collection.find(eq("_id", id)).first(), "aggregates are not deleted");
        Document createdWith = existing.get("createdWith", Document.class);
        if (key == null || createdWith == null || !key.key().equals(createdWith.getString("key"))) {
            throw new AlreadyExists(collection.getNamespace().getCollectionName());
        }
        if (!key.digest().equals(createdWith.getString("digest"))) {
            throw new KeyReused();
        }
        return mapping.loaded(existing);
    }

    @Override
    public Loaded<S> change(String id, Command command, Function<S, List<E>> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Document before = collection.find(eq("_id", id)).first();
            if (before == null) {
                throw new Missing(collection.getNamespace().getCollectionName());
            }
            Loaded<S> current = mapping.loaded(before);
            if (isRepeat(before, command.key())) {
                return current;
            }
            long seenFrom = Objects.requireNonNullElse(before.getLong("seenFrom"), current.version());
            Long expected = command.expectedVersion();
            if (expected != null && (expected < seenFrom || expected > current.version())) {
                throw new StaleVersion(current.version());
            }
            List<E> events = change.apply(current.state());
            if (events.isEmpty()) {
                return current;
            }
            Loaded<S> after = new Loaded<>(id, current.region(), current.version() + 1, current.state());
            if (save(after, command.aside() ? seenFrom : after.version(), events, command.key())) {
                return after;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(200_000L * attempt));
        }
        throw new TooMuchContention(collection.getNamespace().getCollectionName());
    }

    private boolean save(Loaded<S> after, long seenFrom, List<E> events, @Nullable RequestKey key) {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set("state", mapping.write(after.state())));
        updates.add(Updates.set("stateVersion", 1));
        updates.add(Updates.inc("version", 1L));
        updates.add(Updates.set("seenFrom", seenFrom));
        Document entry = entry(after, events);
        if (entry != null) {
            updates.add(Updates.push("outbox", entry));
            updates.addAll(
                    isFollowed(entry)
                            ? List.of(Updates.set("unreacted", true), Updates.unset("pending"))
                            : List.of(Updates.set("pending", true)));
        }
        if (key != null) {
            updates.add(Updates.pushEach(
                    "recentKeys", List.of(remembered(key)), new PushOptions().slice(-REMEMBERED_KEYS)));
        }
        boolean saved = collection
                        .updateOne(
                                and(eq("_id", after.id()), eq("version", after.version() - 1)),
                                Updates.combine(updates))
                        .getMatchedCount()
                == 1;
        if (saved) {
            wake(entry);
        }
        return saved;
    }

    private @Nullable Document entry(Loaded<S> after, List<E> events) {
        var records = publication.records(after, events);
        List<E> followed = events.stream()
                .filter(event -> reactions.stream().anyMatch(reaction -> reaction.concerns(event)))
                .toList();
        if (records.isEmpty() && followed.isEmpty()) {
            return null;
        }
        return OutboxEntry.write(
                after.version(), context.now(), context.traceparent(), mapping.writeEvents(followed), records);
    }

    private static boolean isFollowed(Document entry) {
        return !entry.getList("events", Document.class).isEmpty();
    }

    private void wake(@Nullable Document entry) {
        if (entry != null) {
            context.wake();
        }
    }

    private static boolean isRepeat(Document document, @Nullable RequestKey key) {
        if (key == null) {
            return false;
        }
        for (Document each : document.getList("recentKeys", Document.class, List.of())) {
            if (key.key().equals(each.getString("key"))) {
                if (!key.digest().equals(each.getString("digest"))) {
                    throw new KeyReused();
                }
                return true;
            }
        }
        return false;
    }

    private static Document remembered(RequestKey key) {
        return new Document("key", key.key()).append("digest", key.digest());
    }
}
