package de.praeventionskette.referral.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.referral.notice.Subscription;
import de.praeventionskette.referral.notice.SubscriptionChanged;
import de.praeventionskette.referral.notice.Subscriptions;
import de.praeventionskette.referral.referral.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document per person. The addresses of professionals lie in this collection and nowhere else. */
public final class MongoSubscriptions implements Subscriptions {
    private static final String KEYS = "state.reach.keys";
    private static final String DUE = "state.reach.due";
    private static final String SEEN = "state.reach.seen";

    private final MongoAggregateStore<Subscription, SubscriptionChanged> store;

    public MongoSubscriptions(AggregateStores stores) {
        this.store = stores.of("subscriptions", Subscription.class, SubscriptionChanged.class)
                .index(Indexes.ascending(KEYS, "_id"))
                .index(Indexes.ascending(DUE))
                .index(Indexes.ascending(SEEN))
                .open();
    }

    @Override
    public Optional<Loaded<Subscription>> find(String id) {
        return store.find(id);
    }

    @Override
    public Subscription changeFrom(
            String id, String region, Instant now, Function<Subscription, List<SubscriptionChanged>> change) {
        return store.changeFrom(id, region, () -> Subscription.off(id, now), change)
                .state();
    }

    @Override
    public void change(String id, Function<Subscription, List<SubscriptionChanged>> change) {
        store.change(id, change);
    }

    @Override
    public Optional<Subscription> changeAsFound(
            Loaded<Subscription> found, Function<Subscription, List<SubscriptionChanged>> change) {
        try {
            Loaded<Subscription> after = store.change(found.id(), new Command(found.version(), null), change);
            return after.version() == found.version() ? Optional.empty() : Optional.of(after.state());
        } catch (AggregateStore.StaleVersion faster) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> reachedBy(List<String> keys, @Nullable String after, int limit) {
        Bson reached = after == null ? in(KEYS, keys) : and(in(KEYS, keys), gt("_id", after));
        return store.query(reached, new Document("_id", 1), limit).stream()
                .map(Loaded::id)
                .toList();
    }

    @Override
    public List<Loaded<Subscription>> due(Instant now, int limit) {
        return store.query(dueBy(now), new Document(DUE, 1), limit);
    }

    @Override
    public int countDue(Instant now, int most) {
        return (int) store.count(dueBy(now), most);
    }

    private static Bson dueBy(Instant now) {
        return and(gt(DUE, ""), lt(DUE, Listing.moment(now.plusMillis(1))));
    }

    @Override
    public List<String> unseenSince(LocalDate day, int limit) {
        return store.query(and(gt(SEEN, ""), lt(SEEN, day.toString())), new Document(SEEN, 1), limit).stream()
                .map(Loaded::id)
                .toList();
    }
}
