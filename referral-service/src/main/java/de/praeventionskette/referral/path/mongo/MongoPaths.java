package de.praeventionskette.referral.path.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathEvent;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.path.PublishedId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Paths as documents. */
public final class MongoPaths implements Paths {
    /** One-component records that are stored as their text. */
    public static final List<Class<? extends Record>> VALUES =
            List.of(PathId.class, PublishedId.class, ChildId.class, HolderId.class);

    private static final Document BY_ID = new Document("_id", 1);

    private final MongoAggregateStore<Path, PathEvent> store;

    public MongoPaths(
            AggregateStores stores, Publication<Path, PathEvent> publication, Reaction<Path, PathEvent> reaction) {
        this.store = stores.of("paths", Path.class, PathEvent.class)
                .values(VALUES)
                .index(Indexes.ascending("state.code"))
                .index(Indexes.ascending("state.further.code"))
                .index(Indexes.ascending("state.counting.reviewOn"))
                .publishes(publication)
                .reaction(reaction)
                .open();
    }

    @Override
    public Optional<Path> find(PathId id) {
        return store.find(id.value()).map(Loaded::state);
    }

    @Override
    public Optional<Path> findByCode(String region, String hash) {
        return findByCode(hash).filter(path -> path.start().region().equals(region));
    }

    /** Both places are asked each time, so that an answer takes as long for every holder. */
    @Override
    public Optional<Path> findByCode(String hash) {
        Optional<Path> first = first(eq("state.code", hash));
        Optional<Path> further = first(eq("state.further.code", hash));
        return first.or(() -> further);
    }

    private Optional<Path> first(Bson filter) {
        return store.query(filter, BY_ID, 1).stream().map(Loaded::state).findFirst();
    }

    @Override
    public List<PathId> dueForReview(LocalDate today, int limit) {
        Bson due = and(
                lte("state.counting.reviewOn", today.toString()),
                com.mongodb.client.model.Filters.gt("state.counting.reviewOn", ""));
        return store.query(due, new Document("state.counting.reviewOn", 1), limit).stream()
                .map(found -> found.state().id())
                .toList();
    }

    @Override
    public Path create(Path path, List<PathEvent> events, Command command) {
        return store.create(path.id().value(), path.start().region(), path, events, command)
                .state();
    }

    @Override
    public void change(PathId id, Function<Path, List<PathEvent>> change) {
        try {
            store.change(id.value(), change);
        } catch (AggregateStore.Missing none) {
            throw new IllegalStateException("every referral has a path", none);
        }
    }
}
