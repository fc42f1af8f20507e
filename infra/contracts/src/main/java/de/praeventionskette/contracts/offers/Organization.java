package de.praeventionskette.contracts.offers;

import java.util.List;

/**
 * Träger or Einrichtung (HSDS organization) with its teams and locations, as everyone may see it.
 *
 * @param id public id
 * @param region five-digit district key
 * @param name public name
 * @param units teams inside the organization
 * @param locations where it works
 * @param contact public contact of the organization
 */
public record Organization(
        String id, String region, String name, List<Unit> units, List<Location> locations, Contact contact) {}
