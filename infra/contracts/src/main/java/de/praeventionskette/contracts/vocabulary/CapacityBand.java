package de.praeventionskette.contracts.vocabulary;

/** How many places are free, as a band: exact numbers stay with the provider. */
public enum CapacityBand {
    /** No place is free. */
    NONE,
    /** One or two places are free. */
    FEW,
    /** Three or more places are free. */
    FREE
}
