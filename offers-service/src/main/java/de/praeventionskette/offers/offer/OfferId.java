package de.praeventionskette.offers.offer;

/**
 * An offer.
 *
 * @param value its public id
 */
public record OfferId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
