package de.praeventionskette.offers.finder;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.Offers;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.Organizations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes what any instance has changed into the index of this one: everything the first time, then what is new. It looks
 * back a little each time, because clocks of instances differ and writes overtake one another.
 */
public final class CatchUp {
    private static final int BATCH = 500;
    private static final int MOST_OF_ONE = 5000;
    private static final Duration LOOK_BACK = Duration.ofSeconds(10);

    private final Offers offers;
    private final Organizations organizations;
    private final OfferIndex index;
    private final OrganizationNames names;
    private Instant offersFrom = Instant.EPOCH;
    private Instant organizationsFrom = Instant.EPOCH;
    private volatile boolean complete;

    public CatchUp(Offers offers, Organizations organizations, OfferIndex index, OrganizationNames names) {
        this.offers = offers;
        this.organizations = organizations;
        this.index = index;
        this.names = names;
    }

    /** Whether the index has held everything at least once. */
    public boolean isComplete() {
        return complete;
    }

    /** Takes in what is new. Fails with the driver's exception while the store is away; call it again then. */
    public synchronized void run() {
        organizationsFrom = drain(
                organizations::changedSince, each -> each.state().changedAt(), this::takeNames, organizationsFrom);
        offersFrom =
                drain(offers::changedSince, each -> each.state().upkeep().changedAt(), this::takeOffers, offersFrom);
        complete = true;
    }

    private static <T> Instant drain(
            BiFunction<Instant, Integer, List<T>> query,
            Function<T, Instant> changedAt,
            Consumer<List<T>> take,
            Instant from) {
        Instant reached = from;
        int limit = BATCH;
        List<T> batch = query.apply(reached, limit);
        while (!batch.isEmpty()) {
            take.accept(batch);
            Instant last = changedAt.apply(batch.getLast());
            if (batch.size() < limit) {
                return last.minus(LOOK_BACK).isAfter(from) ? last.minus(LOOK_BACK) : from;
            }
            limit = last.equals(reached) ? limit * 2 : BATCH;
            reached = last;
            batch = query.apply(reached, limit);
        }
        return from;
    }

    private void takeNames(List<Loaded<Organization>> changed) {
        for (Loaded<Organization> each : changed) {
            if (names.note(each.state()) && complete) {
                OrganizationId id = each.state().id();
                takeOffers(offers.openOf(id, MOST_OF_ONE));
            }
        }
    }

    private void takeOffers(List<Loaded<Offer>> changed) {
        index.put(changed.stream()
                .map(offer -> new Found(offer, names.of(offer.state().organization())))
                .toList());
    }
}
