package de.praeventionskette.offers.offer.web;

import de.praeventionskette.offers.offer.AssureOffer;
import de.praeventionskette.offers.offer.ChangeOffer;
import de.praeventionskette.offers.offer.LoadOffer;
import de.praeventionskette.offers.offer.Moment;
import de.praeventionskette.offers.offer.Offers;
import de.praeventionskette.offers.offer.PublishOffer;
import de.praeventionskette.offers.offer.WithdrawOffer;
import de.praeventionskette.offers.organization.Organizations;
import java.time.Clock;

/** What can be done with an offer over HTTP, by API and by pages alike. */
public record OfferActs(Offers offers, Organizations organizations, Clock clock) {

    PublishOffer publish() {
        return new PublishOffer(offers, organizations, clock);
    }

    ChangeOffer change() {
        return new ChangeOffer(offers, organizations, clock);
    }

    LoadOffer load() {
        return new LoadOffer(offers, organizations, clock);
    }

    WithdrawOffer withdraw() {
        return new WithdrawOffer(offers, clock);
    }

    AssureOffer assure() {
        return new AssureOffer(offers, clock);
    }

    Moment now() {
        return Moment.of(clock);
    }
}
