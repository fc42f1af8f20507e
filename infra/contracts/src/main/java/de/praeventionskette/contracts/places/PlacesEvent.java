package de.praeventionskette.contracts.places;

import de.praeventionskette.contracts.EventType;
import de.praeventionskette.contracts.Topic;

/** What the offer answers to a referral. */
public enum PlacesEvent implements EventType {
    /** A place is held for the referral. */
    PLACE_HELD("place-held"),
    /** No place is free: the referral waits at a position. */
    PLACE_WAITING("place-waiting"),
    /** The referral holds no place any more. */
    PLACE_RELEASED("place-released");

    private final String shortName;

    PlacesEvent(String shortName) {
        this.shortName = shortName;
    }

    @Override
    public Topic topic() {
        return Topic.PLACES;
    }

    @Override
    public String shortName() {
        return shortName;
    }
}
