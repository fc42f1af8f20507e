package de.praeventionskette.referral.consent;

/** How a scope stands on a day. */
public enum Standing {
    IN_FORCE,
    NOT_GIVEN,
    WITHDRAWN,
    EXPIRED
}
