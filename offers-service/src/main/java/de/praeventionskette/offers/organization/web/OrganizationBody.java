package de.praeventionskette.offers.organization.web;

import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.organization.Location;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.Profile;
import de.praeventionskette.offers.organization.Unit;
import de.praeventionskette.offers.organization.UnitId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an organization says about itself, in requests.
 *
 * @param name 2 to 150 characters
 * @param units at most 100 teams
 * @param locations at most 100 locations
 */
record OrganizationBody(
        @Nullable String name,
        @Nullable List<UnitBody> units,
        @Nullable List<LocationBody> locations,
        @Nullable ContactBody contact) {
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_NAME = 150;
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");

    record UnitBody(@Nullable String id, @Nullable String name) {
        static UnitBody of(Unit unit) {
            return new UnitBody(unit.id().value(), unit.name());
        }
    }

    record LocationBody(
            @Nullable String id,
            @Nullable String name,
            @Nullable String municipality,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String town) {
        static LocationBody of(Location location) {
            return new LocationBody(
                    location.id().value(),
                    location.name(),
                    location.municipality().value(),
                    location.street(),
                    location.postalCode(),
                    location.town());
        }
    }

    Profile read(Input input) {
        String readName = input.text("name", name, 2, LONGEST_NAME);
        List<Unit> readUnits = input.list("units", units, 0, MOST_PARTS, (field, unit) -> unit(input, field, unit));
        List<Location> readLocations = input.list(
                "locations", locations, 0, MOST_PARTS, (field, location) -> location(input, field, location));
        mustDiffer(input, "units", readUnits.stream().map(unit -> unit.id().value()));
        mustDiffer(
                input,
                "locations",
                readLocations.stream().map(location -> location.id().value()));
        return new Profile(readName, readUnits, readLocations, ContactBody.read(contact, "contact", input));
    }

    private static void mustDiffer(Input input, String field, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        if (!ids.filter(Objects::nonNull).allMatch(seen::add)) {
            input.wrong(field, "same-id");
        }
    }

    private static @Nullable Unit unit(Input input, String field, @Nullable UnitBody unit) {
        if (unit == null) {
            input.wrong(field, "missing");
            return null;
        }
        return new Unit(
                new UnitId(input.id(field + ".id", unit.id)), input.text(field + ".name", unit.name, 2, LONGEST_NAME));
    }

    private static @Nullable Location location(Input input, String field, @Nullable LocationBody location) {
        if (location == null) {
            input.wrong(field, "missing");
            return null;
        }
        LocationId id = new LocationId(input.id(field + ".id", location.id));
        String name = input.text(field + ".name", location.name, 2, LONGEST_NAME);
        String street = input.text(field + ".street", location.street, 2, LONGEST_NAME);
        String town = input.text(field + ".town", location.town, 2, LONGEST_NAME);
        String postalCode = input.text(field + ".postalCode", location.postalCode, 1, LONGEST_NAME);
        if (!postalCode.isEmpty() && !POSTAL_CODE.matcher(postalCode).matches()) {
            input.wrong(field + ".postalCode", "postal-code");
        }
        String municipality = Objects.requireNonNullElse(Input.clean(location.municipality), "");
        if (!Ags.isOne(municipality)) {
            input.wrong(field + ".municipality", municipality.isEmpty() ? "missing" : "ags");
            return null;
        }
        return new Location(id, name, new Ags(municipality), street, postalCode, town);
    }
}
