package de.praeventionskette.contracts.vocabulary;

/** Zielgruppe of an offer. */
public enum Audience {
    /** Families and expectant parents. */
    FAMILIES,
    /** Professionals who work with families. */
    PROFESSIONALS
}
