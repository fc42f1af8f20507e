package de.praeventionskette.network.network;

/** Level on which a body works. */
public enum BodyLevel {
    STRATEGIC,
    OPERATIVE,
    /** The source does not say it. */
    NOT_STATED
}
