package de.praeventionskette.contracts.paths;

/** Age of the child at entry, as a band. */
public enum AgeBand {
    BEFORE_BIRTH,
    /** From birth to the first birthday. */
    UNDER_1,
    /** From the first to the third birthday. */
    FROM_1_TO_2,
    /** From the third to the sixth birthday. */
    FROM_3_TO_5,
    /** From the sixth birthday on. */
    FROM_6
}
