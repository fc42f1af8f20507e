package de.praeventionskette.referral.consent;

/** How the consent was given. */
public enum HowGiven {
    ORAL_IN_PRESENCE,
    PAPER,
    OWN_PHONE
}
