package de.praeventionskette.offers.organization;

/**
 * A team inside an organization.
 *
 * @param value its public id
 */
public record UnitId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
