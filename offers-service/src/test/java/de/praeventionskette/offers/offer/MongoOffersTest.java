package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.StoreFixture;
import de.praeventionskette.offers.offer.kafka.OfferEventsOut;
import de.praeventionskette.offers.offer.mongo.MongoOffers;

class MongoOffersTest implements OffersContract {
    private final Offers offers = new MongoOffers(StoreFixture.stores(StoreFixture.database()), new OfferEventsOut());

    @Override
    public Offers offers() {
        return offers;
    }
}
