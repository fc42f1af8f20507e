package de.praeventionskette.offers.organization;

/**
 * Team or Fachdienst.
 *
 * @param id public id, unique inside its organization
 * @param name public name
 */
public record Unit(UnitId id, String name) {}
