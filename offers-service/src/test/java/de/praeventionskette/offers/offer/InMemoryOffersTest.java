package de.praeventionskette.offers.offer;

import java.time.Clock;

class InMemoryOffersTest implements OffersContract {
    private final Offers offers = new InMemoryOffers(Clock.systemUTC());

    @Override
    public Offers offers() {
        return offers;
    }
}
