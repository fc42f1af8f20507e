package de.praeventionskette.contracts.paths;

/** Whether a path began before or after the birth of the child. */
public enum Entry {
    BEFORE_BIRTH,
    AFTER_BIRTH
}
