package de.praeventionskette.contracts.vocabulary;

/** Präventionsebene of an offer. */
public enum PreventionLevel {
    /** For all families. */
    PRIMARY,
    /** For families under strain. */
    SECONDARY,
    /** For families in need of intensive help. */
    TERTIARY
}
