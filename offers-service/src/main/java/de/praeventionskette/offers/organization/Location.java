package de.praeventionskette.offers.organization;

import de.praeventionskette.offers.municipality.Ags;

/**
 * Standort.
 *
 * @param id public id, unique inside its organization
 * @param name how people call it
 * @param municipality where it lies
 * @param street street and number
 * @param postalCode five digits
 * @param town town as in the postal address
 */
public record Location(LocationId id, String name, Ags municipality, String street, String postalCode, String town) {}
