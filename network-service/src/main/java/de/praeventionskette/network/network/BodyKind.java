package de.praeventionskette.network.network;

/** Kind of a body (Gremium). */
public enum BodyKind {
    /** Steuerungsgruppe, Lenkungsgruppe. */
    STEERING_GROUP,
    /** AG, Arbeitsgruppe. */
    WORKING_GROUP,
    /** Beratungsnetzwerk. */
    ADVISORY_NETWORK,
    /** Operative Gruppe. */
    OPERATIVE_GROUP,
    /** Netzwerktreffen. */
    NETWORK_MEETING
}
