package de.praeventionskette.contracts.offers;

/**
 * Standort (HSDS location).
 *
 * @param id public id
 * @param name how people call it
 * @param municipality AGS, eight digits
 * @param street street and number
 * @param postalCode five digits
 * @param town town as in the postal address
 */
public record Location(String id, String name, String municipality, String street, String postalCode, String town) {}
