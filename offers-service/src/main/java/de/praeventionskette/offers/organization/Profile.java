package de.praeventionskette.offers.organization;

import java.util.List;

/**
 * What an organization says about itself.
 *
 * @param name public name
 * @param units teams, in the order in which they are shown
 * @param locations where it works
 * @param contact public contact
 */
public record Profile(String name, List<Unit> units, List<Location> locations, Contact contact) {
    public Profile {
        units = List.copyOf(units);
        locations = List.copyOf(locations);
    }
}
