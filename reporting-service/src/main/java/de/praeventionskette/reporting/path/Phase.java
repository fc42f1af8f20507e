package de.praeventionskette.reporting.path;

/** Whether a path began before or after the birth of the child. */
public enum Phase {
    BEFORE_BIRTH,
    AFTER_BIRTH,
    /** Published with a word that this service does not know yet. */
    UNKNOWN
}
