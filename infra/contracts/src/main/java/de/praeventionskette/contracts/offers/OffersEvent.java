package de.praeventionskette.contracts.offers;

import de.praeventionskette.contracts.EventType;
import de.praeventionskette.contracts.Topic;

/** What happens to organizations and offers. */
public enum OffersEvent implements EventType {
    /** An organization is known for the first time. */
    ORGANIZATION_PUBLISHED("organization-published"),
    /** Name, units, locations or contact of an organization changed. */
    ORGANIZATION_CHANGED("organization-changed"),
    /** An offer can be found from now on. */
    OFFER_PUBLISHED("offer-published"),
    /** An offer was changed or assured as still right. */
    OFFER_CHANGED("offer-changed"),
    /** The band of free places changed. */
    OFFER_CAPACITY_CHANGED("offer-capacity-changed"),
    /** An offer can no longer be found or referred to. */
    OFFER_WITHDRAWN("offer-withdrawn");

    private final String shortName;

    OffersEvent(String shortName) {
        this.shortName = shortName;
    }

    @Override
    public Topic topic() {
        return Topic.OFFERS;
    }

    @Override
    public String shortName() {
        return shortName;
    }
}
