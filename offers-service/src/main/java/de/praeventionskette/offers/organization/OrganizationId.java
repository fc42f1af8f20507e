package de.praeventionskette.offers.organization;

/**
 * An organization.
 *
 * @param value its public id
 */
public record OrganizationId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
