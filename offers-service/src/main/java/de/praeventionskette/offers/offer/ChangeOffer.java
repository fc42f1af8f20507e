package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.offers.organization.Organizations;
import java.time.Clock;

/** A provider says something else about an offer; whoever changes it has looked at it, so it counts as assured. */
public final class ChangeOffer {
    private final Offers offers;
    private final Organizations organizations;
    private final Clock clock;

    public ChangeOffer(Offers offers, Organizations organizations, Clock clock) {
        this.offers = offers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @param expectedVersion the version that the actor has seen */
    public Loaded<Offer> change(OfferId id, OfferContent content, long expectedVersion, Actor actor) {
        Loaded<Offer> offer = offers.find(id).orElseThrow(() -> new NotFound("offer.unknown"));
        Keeping.mustKeep(actor, offer);
        Keeping.mustKeep(actor, offer.region(), offer.state().organization(), content.unit());
        Fitting.mustFit(
                content,
                organizations
                        .find(offer.state().organization())
                        .orElseThrow(() -> new NotFound("organization.unknown")));
        Moment now = Moment.of(clock);
        return offers.change(id, new Command(expectedVersion, null), each -> each.change(content, now.day(), now));
    }
}
