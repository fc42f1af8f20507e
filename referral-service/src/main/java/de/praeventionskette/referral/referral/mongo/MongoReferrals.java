package de.praeventionskette.referral.referral.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.calendar.TimeOfDay;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.SealedText;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.ReferralState;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.WarmHandOver;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Referrals as documents. Every list is a range of one index: keys of the list, then the sort. */
public final class MongoReferrals implements Referrals {
    /** One-component records that are stored as their text. */
    public static final List<Class<? extends Record>> VALUES =
            List.of(ReferralId.class, ChildId.class, PathId.class, SealedText.class, TimeOfDay.class);
    /** Types that are stored with their name. */
    public static final List<Class<?>> SEALED = List.of(ReferralState.class, WarmHandOver.Step.class);

    private static final String KEYS = "state.listing.keys";
    private static final String NEWEST = "state.listing.newest";
    private static final String DUE = "state.listing.due";
    private static final String TOUCHED = "state.listing.touched";
    private static final String FORGET = "state.listing.forget";
    private static final String SILENT = "state.listing.silent";

    private static final Document BY_ID = new Document("_id", 1);

    private final MongoAggregateStore<Referral, ReferralEvent> store;

    public MongoReferrals(
            AggregateStores stores,
            Publication<Referral, ReferralEvent> publication,
            List<Reaction<Referral, ReferralEvent>> reactions) {
        var described = stores.of("referrals", Referral.class, ReferralEvent.class)
                .sealed(SEALED)
                .values(VALUES)
                .index(Indexes.ascending("region", KEYS, NEWEST))
                .index(Indexes.ascending("region", KEYS, DUE))
                .index(Indexes.ascending(FORGET))
                .index(Indexes.ascending(SILENT))
                .index(Indexes.ascending(TOUCHED))
                .publishes(publication);
        reactions.forEach(described::reaction);
        this.store = described.open();
    }

    @Override
    public Optional<Loaded<Referral>> find(ReferralId id) {
        return store.find(id.value());
    }

    @Override
    public List<Loaded<Referral>> findAll(Collection<ReferralId> ids) {
        return ids.isEmpty() ? List.of() : store.query(among(ids), BY_ID, ids.size());
    }

    @Override
    public Loaded<Referral> create(Referral referral, List<ReferralEvent> events, Command command) {
        return store.create(referral.id().value(), referral.submission().region(), referral, events, command);
    }

    @Override
    public Loaded<Referral> change(ReferralId id, Command command, Function<Referral, List<ReferralEvent>> change) {
        return store.change(id.value(), command, change);
    }

    @Override
    public List<Loaded<Referral>> newest(String region, List<String> keys, @Nullable String before, int limit) {
        Bson list = list(region, keys);
        return store.query(before == null ? list : and(list, lt(NEWEST, before)), new Document(NEWEST, -1), limit);
    }

    @Override
    public List<Loaded<Referral>> overdue(
            String region, List<String> keys, Instant now, @Nullable String after, int limit) {
        Bson overdue = and(
                eq("region", region), keys(keys), gt(DUE, after == null ? "" : after), lt(DUE, Listing.moment(now)));
        return store.query(overdue, new Document(DUE, 1), limit);
    }

    @Override
    public List<Loaded<Referral>> chosen(String region, List<String> keys, Collection<ReferralId> ids) {
        return ids.isEmpty() ? List.of() : store.query(and(among(ids), list(region, keys)), BY_ID, ids.size());
    }

    private static Bson among(Collection<ReferralId> ids) {
        return in("_id", ids.stream().map(ReferralId::value).toList());
    }

    @Override
    public List<ReferralId> silent(Instant now, int limit) {
        return before(SILENT, now, limit);
    }

    @Override
    public List<ReferralId> touchedByTime(Instant now, int limit) {
        return before(TOUCHED, now.plusMillis(1), limit);
    }

    @Override
    public int countDue(String region, List<String> keys, Instant from, Instant until, int most) {
        Bson due =
                and(eq("region", region), keys(keys), gte(DUE, Listing.moment(from)), lt(DUE, Listing.moment(until)));
        return (int) store.count(due, most);
    }

    @Override
    public List<ReferralId> toForget(Instant now, int limit) {
        return before(FORGET, now, limit);
    }

    private List<ReferralId> before(String moment, Instant now, int limit) {
        return store
                .query(and(gt(moment, ""), lt(moment, Listing.moment(now))), new Document(moment, 1), limit)
                .stream()
                .map(found -> found.state().id())
                .toList();
    }

    private static Bson list(String region, List<String> keys) {
        return and(eq("region", region), keys(keys));
    }

    private static Bson keys(List<String> keys) {
        return keys.size() == 1 ? eq(KEYS, keys.getFirst()) : in(KEYS, keys);
    }
}
