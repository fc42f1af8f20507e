package de.praeventionskette.referral.consent;

/** Who gave the consent. Before birth the data subject is the mother. */
public enum GivenBy {
    ONE_PARENT,
    BOTH_PARENTS,
    GUARDIAN,
    /** A minor mother for herself. */
    MINOR_MOTHER,
    MOTHER_BEFORE_BIRTH
}
