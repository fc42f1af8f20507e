package de.praeventionskette.offers.organization;

/**
 * A location of an organization.
 *
 * @param value its public id
 */
public record LocationId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
