package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.offers.offer.kafka.OfferEventsOut;
import de.praeventionskette.offers.offer.mongo.MongoOffers;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.places.ReferralId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Offers that are kept as long as a test runs. */
public final class InMemoryOffers implements Offers {
    private final InMemoryAggregateStore<Offer, OfferEvent> store;

    public InMemoryOffers(Clock clock) {
        store = new InMemoryAggregateStore<>(
                StateMapping.of(Offer.class, OfferEvent.class, List.of(), MongoOffers.VALUES),
                new OfferEventsOut(),
                new StoreContext(clock, () -> null, () -> {}));
    }

    /** Everything that would have gone to Kafka, in order. */
    public List<OutgoingEvent> published() {
        return store.published();
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
        return open().filter(each -> each.state().organization().equals(organization))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<OfferId> withEntryOf(ReferralId referral) {
        return all(offer -> offer.places().entries().stream()
                        .anyMatch(entry -> entry.referral().equals(referral)))
                .map(each -> each.state().id())
                .findFirst();
    }

    @Override
    public List<OfferId> capacityTakenBefore(LocalDate day, int limit) {
        return open().filter(each -> each.state().capacity().takenOn().isBefore(day))
                .map(each -> each.state().id())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Loaded<Offer>> changedSince(Instant from, int limit) {
        return all(offer -> !offer.upkeep().changedAt().isBefore(from))
                .sorted(Comparator.comparing(each -> each.state().upkeep().changedAt()))
                .limit(limit)
                .toList();
    }

    private Stream<Loaded<Offer>> open() {
        return all(offer -> !offer.upkeep().withdrawn());
    }

    private Stream<Loaded<Offer>> all(Predicate<Offer> condition) {
        return store.all().stream().filter(each -> condition.test(each.state()));
    }
}
