package de.praeventionskette.contracts.offers;

/**
 * Team or Fachdienst inside an organization.
 *
 * @param id public id
 * @param name public name
 */
public record Unit(String id, String name) {}
