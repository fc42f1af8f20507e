package de.praeventionskette.referral.path;

/** For whom a path code was issued; never a name. */
public enum GuardianRole {
    MOTHER,
    FATHER,
    /** A mother under age, for herself. */
    MINOR_MOTHER,
    /** Another parent, a legal guardian, or whoever else has custody. */
    OTHER_GUARDIAN
}
