package de.praeventionskette.referral.consent;

/** How the consent was given. */
public enum HowGiven {
    ORAL_IN_PRESENCE,
    PAPER,
    /** The family answered itself; only with its answer on record, or where it asked itself. */
    OWN_PHONE
}
