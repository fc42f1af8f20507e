package de.praeventionskette.contracts.places;

/** The offer's answer to a referral that wants a place. */
public enum PlaceAnswer {
    /** A place is held. */
    HELD,
    /** No place is free; the referral waits. */
    WAITING,
    /** No place is held any more. */
    RELEASED
}
