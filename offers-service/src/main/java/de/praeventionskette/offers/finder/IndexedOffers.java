package de.praeventionskette.offers.finder;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.OfferEvent;
import de.praeventionskette.offers.offer.OfferId;
import de.praeventionskette.offers.offer.Offers;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.places.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Offers whose every change on this instance is in the index before it is answered: people find what they just wrote. */
public final class IndexedOffers implements Offers {
    private final Offers stored;
    private final OfferIndex index;
    private final OrganizationNames names;

    public IndexedOffers(Offers stored, OfferIndex index, OrganizationNames names) {
        this.stored = stored;
        this.index = index;
        this.names = names;
    }

    @Override
    public Loaded<Offer> create(String region, Offer offer, List<OfferEvent> events, Command command) {
        return indexed(stored.create(region, offer, events, command));
    }

    @Override
    public Loaded<Offer> change(OfferId id, Command command, Function<Offer, List<OfferEvent>> change) {
        return indexed(stored.change(id, command, change));
    }

    private Loaded<Offer> indexed(Loaded<Offer> offer) {
        index.put(List.of(new Found(offer, names.of(offer.state().organization()))));
        return offer;
    }

    @Override
    public Optional<Loaded<Offer>> find(OfferId id) {
        return stored.find(id);
    }

    @Override
    public List<Loaded<Offer>> openOf(OrganizationId organization, int limit) {
        return stored.openOf(organization, limit);
    }

    @Override
    public Optional<OfferId> withEntryOf(ReferralId referral) {
        return stored.withEntryOf(referral);
    }

    @Override
    public List<OfferId> capacityTakenBefore(LocalDate day, int limit) {
        return stored.capacityTakenBefore(day, limit);
    }

    @Override
    public List<Loaded<Offer>> changedSince(Instant from, int limit) {
        return stored.changedSince(from, limit);
    }
}
