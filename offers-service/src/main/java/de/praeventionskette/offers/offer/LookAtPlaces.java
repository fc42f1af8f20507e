package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.offers.organization.OrganizationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A provider looks at the exact places of its own offers. */
public final class LookAtPlaces {
    /** The most offers of one organization that are shown at once. */
    public static final int MOST = 500;

    private static final Comparator<Loaded<Offer>> STALE_FIRST = Comparator.<Loaded<Offer>, Instant>comparing(
                    offer -> reportedAt(offer.state()))
            .thenComparing(offer -> offer.state().content().title());

    private final Offers offers;

    public LookAtPlaces(Offers offers) {
        this.offers = offers;
    }

    /** One offer that the actor keeps. */
    public Loaded<Offer> of(OfferId id, Actor actor) {
        Loaded<Offer> offer = offers.find(id).orElseThrow(() -> new NotFound("offer.unknown"));
        Keeping.mustKeep(actor, offer);
        return offer;
    }

    /** All open offers that the actor keeps for the organization acted for, the longest unreported first. */
    public List<Loaded<Offer>> ofOwn(Actor actor) {
        return offers.openOf(new OrganizationId(actor.organization()), MOST).stream()
                .filter(offer -> Keeping.keeps(actor, offer))
                .sorted(STALE_FIRST)
                .toList();
    }

    /** Whether the actor keeps an offer. */
    public boolean mayKeep(Loaded<Offer> offer, Actor actor) {
        return Keeping.keeps(actor, offer);
    }

    private static Instant reportedAt(Offer offer) {
        Instant reportedAt = offer.places().reportedAt();
        return reportedAt == null ? Instant.EPOCH : reportedAt;
    }
}
