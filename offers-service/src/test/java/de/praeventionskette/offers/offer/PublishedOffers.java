package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import java.time.Instant;

/** Puts offers where tests of other features need them. */
public final class PublishedOffers {
    private PublishedOffers() {}

    public static void publish(Offers offers, String id, OfferContent content, Instant at) {
        Offer offer = OfferSamples.offer(id, content, at);
        offers.create(OfferSamples.REGION, offer, offer.published(), Command.plain());
    }

    public static void withdraw(Offers offers, String id, Instant at) {
        offers.change(new OfferId(id), Command.plain(), offer -> offer.withdraw(Moment.of(at)));
    }
}
