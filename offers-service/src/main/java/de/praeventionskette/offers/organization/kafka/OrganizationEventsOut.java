package de.praeventionskette.offers.organization.kafka;

import de.praeventionskette.contracts.offers.OffersEvent;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.offers.organization.Contact;
import de.praeventionskette.offers.organization.Location;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.OrganizationEvent;
import de.praeventionskette.offers.organization.OrganizationEvent.OrganizationChanged;
import de.praeventionskette.offers.organization.OrganizationEvent.OrganizationPublished;
import de.praeventionskette.offers.organization.Unit;
import java.util.List;

/** An organization's whole public state on {@code offers.v1}. */
public final class OrganizationEventsOut implements Publication<Organization, OrganizationEvent> {

    @Override
    public List<OutgoingEvent> records(Loaded<Organization> after, List<OrganizationEvent> events) {
        OffersEvent type = switch (events.getLast()) {
            case OrganizationPublished published -> OffersEvent.ORGANIZATION_PUBLISHED;
            case OrganizationChanged changed -> OffersEvent.ORGANIZATION_CHANGED;
        };
        return List.of(OutgoingEvent.of(type, "organization/" + after.id(), record(after)));
    }

    private static de.praeventionskette.contracts.offers.Organization record(Loaded<Organization> after) {
        var profile = after.state().profile();
        return new de.praeventionskette.contracts.offers.Organization(
                after.id(),
                after.region(),
                profile.name(),
                profile.units().stream().map(OrganizationEventsOut::record).toList(),
                profile.locations().stream().map(OrganizationEventsOut::record).toList(),
                record(profile.contact()));
    }

    private static de.praeventionskette.contracts.offers.Unit record(Unit unit) {
        return new de.praeventionskette.contracts.offers.Unit(unit.id().value(), unit.name());
    }

    private static de.praeventionskette.contracts.offers.Location record(Location location) {
        return new de.praeventionskette.contracts.offers.Location(
                location.id().value(),
                location.name(),
                location.municipality().value(),
                location.street(),
                location.postalCode(),
                location.town());
    }

    private static de.praeventionskette.contracts.offers.Contact record(Contact contact) {
        return new de.praeventionskette.contracts.offers.Contact(contact.phone(), contact.email(), contact.website());
    }
}
