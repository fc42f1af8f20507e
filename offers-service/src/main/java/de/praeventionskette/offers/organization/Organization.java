package de.praeventionskette.offers.organization;

import de.praeventionskette.offers.organization.OrganizationEvent.OrganizationChanged;
import de.praeventionskette.offers.organization.OrganizationEvent.OrganizationPublished;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Träger or Einrichtung: who offers help, with teams and locations. */
public final class Organization {
    private final OrganizationId id;
    private Profile profile;
    private Instant changedAt;

    Organization(OrganizationId id, Profile profile, Instant changedAt) {
        this.id = id;
        this.profile = profile;
        this.changedAt = changedAt;
    }

    static Organization publish(OrganizationId id, Profile profile, Instant at) {
        return new Organization(id, profile, at);
    }

    List<OrganizationEvent> published() {
        return List.of(new OrganizationPublished(id));
    }

    List<OrganizationEvent> change(Profile next, Instant at) {
        if (next.equals(profile)) {
            return List.of();
        }
        profile = next;
        changedAt = at;
        return List.of(new OrganizationChanged(id));
    }

    public OrganizationId id() {
        return id;
    }

    public Profile profile() {
        return profile;
    }

    /** When it was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The team with this id. */
    public Optional<Unit> unit(UnitId unit) {
        return profile.units().stream().filter(each -> each.id().equals(unit)).findFirst();
    }

    /** The location with this id. */
    public Optional<Location> location(LocationId location) {
        return profile.locations().stream()
                .filter(each -> each.id().equals(location))
                .findFirst();
    }
}
