package de.praeventionskette.contracts.vocabulary;

/** Coded reason of a rejection, failure, pause or cancellation: the register of unmet need. */
public enum Reason {
    /** No place. */
    NO_CAPACITY,
    /** Another body is responsible. */
    NOT_RESPONSIBLE,
    /** Too young or too old for the offer. */
    AGE_OUT_OF_RANGE,
    /** Outside the service area. */
    OUT_OF_AREA,
    /** No common language. */
    LANGUAGE,
    /** A condition of the offer is not met. */
    ELIGIBILITY,
    /** The family does not want the help. */
    FAMILY_DECLINED,
    /** The family could not be reached. */
    NOT_REACHABLE,
    /** The same referral exists already. */
    DUPLICATE,
    /** Anything else; a text says what, in the referral only. */
    OTHER
}
