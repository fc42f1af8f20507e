package de.praeventionskette.local.launcher.sample.catalogue;

import java.util.List;

/**
 * An invented organization.
 *
 * @param region five-digit district key
 * @param body what the offers API takes
 */
public record SampleOrganization(String id, String region, Body body) {

    /** What the offers API takes. */
    public record Body(String name, List<Unit> units, List<Location> locations, SampleOffer.Contact contact) {}

    /** A team. */
    public record Unit(String id, String name) {}

    /** A place where it works. */
    public record Location(
            String id, String name, String municipality, String street, String postalCode, String town) {}
}
