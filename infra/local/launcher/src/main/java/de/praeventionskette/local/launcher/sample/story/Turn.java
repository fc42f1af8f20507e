package de.praeventionskette.local.launcher.sample.story;

/** How a leg of a story goes. */
enum Turn {
    /** As chance has it: mostly well. */
    USUAL,
    /** Accepted, begun, completed. */
    GOES_WELL,
    /** Rejected: no place is free. */
    FULL,
    /** Rejected: another agency is responsible. */
    ELSEWHERE,
    /** Accepted, and then the family is not reached; the way ends here. */
    LOST
}
