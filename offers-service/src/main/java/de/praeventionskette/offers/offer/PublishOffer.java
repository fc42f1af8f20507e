package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.Organizations;
import java.time.Clock;

/** A provider makes an offer known. */
public final class PublishOffer {
    private final Offers offers;
    private final Organizations organizations;
    private final Clock clock;

    public PublishOffer(Offers offers, Organizations organizations, Clock clock) {
        this.offers = offers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * @param key a repeat with the same key answers what the first request made
     * @throws NotFound the organization is not known
     */
    public Loaded<Offer> publish(OrganizationId organization, OfferContent content, RequestKey key, Actor actor) {
        Loaded<Organization> owner =
                organizations.find(organization).orElseThrow(() -> new NotFound("organization.unknown"));
        Keeping.mustKeep(actor, owner.region(), organization, content.unit());
        Fitting.mustFit(content, owner);
        Moment now = Moment.of(clock);
        OfferId id = new OfferId(key.creates(organization.value()));
        Offer offer = Offer.publish(id, organization, content, now.day(), now);
        return offers.create(owner.region(), offer, offer.published(), Command.once(key));
    }
}
