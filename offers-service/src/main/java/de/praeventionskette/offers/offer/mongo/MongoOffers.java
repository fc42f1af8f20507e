package de.praeventionskette.offers.offer.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.offer.LanguageTag;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferEvent;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.offer.Offers;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.UnitId;
import de.praeventionskette.offers.places.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Offers in MongoDB, each with its places and outbox in one document. */
public final class MongoOffers implements Offers {
    /** Text values inside the state. */
    public static final List<Class<? extends Record>> VALUES = List.of(
            OfferId.class,
            OrganizationId.class,
            UnitId.class,
            LocationId.class,
            Ags.class,
            LanguageTag.class,
            ReferralId.class);

    private static final String ORGANIZATION = "state.organization";
    private static final String WITHDRAWN = "state.upkeep.withdrawn";
    private static final String CHANGED_AT = "state.upkeep.changedAt";
    private static final String TAKEN_ON = "state.capacity.takenOn";
    private static final String REFERRAL = "state.places.entries.referral";

    private final MongoAggregateStore<Offer, OfferEvent> store;

    public MongoOffers(AggregateStores stores, Publication<Offer, OfferEvent> publication) {
        store = stores.of("offers", Offer.class, OfferEvent.class)
                .values(VALUES)
                .index(Indexes.ascending(ORGANIZATION, WITHDRAWN))
                .index(Indexes.ascending(CHANGED_AT))
                .index(Indexes.ascending(WITHDRAWN, TAKEN_ON))
                .index(Indexes.ascending(REFERRAL))
                .publishes(publication)
                .open();
    }

    @Override
    public Optional<Loaded<Offer>> find(OfferId id) {
        return store.find(id.value());
    }

    @Override
    public Loaded<Offer> create(String region, Offer offer, List<OfferEvent> events, Command command) {
        return store.create(offer.id().value(), region, offer, events, command);
    }

    @Override
    public Loaded<Offer> change(OfferId id, Command command, Function<Offer, List<OfferEvent>> change) {
        return store.change(id.value(), command, change);
    }

    @Override
    public List<Loaded<Offer>> openOf(OrganizationId organization, int limit) {
        return store.query(
                and(eq(ORGANIZATION, organization.value()), eq(WITHDRAWN, false)),
                Sorts.ascending(ORGANIZATION),
                limit);
    }

    @Override
    public Optional<OfferId> withEntryOf(ReferralId referral) {
        return store.query(eq(REFERRAL, referral.value()), Sorts.ascending("_id"), 1).stream()
                .map(found -> found.state().id())
                .findFirst();
    }

    @Override
    public List<OfferId> capacityTakenBefore(LocalDate day, int limit) {
        return store
                .query(and(eq(WITHDRAWN, false), lt(TAKEN_ON, day.toString())), Sorts.ascending(TAKEN_ON), limit)
                .stream()
                .map(found -> found.state().id())
                .toList();
    }

    @Override
    public List<Loaded<Offer>> changedSince(Instant from, int limit) {
        return store.query(gte(CHANGED_AT, from), Sorts.ascending(CHANGED_AT), limit);
    }
}
