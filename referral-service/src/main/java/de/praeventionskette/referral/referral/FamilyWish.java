package de.praeventionskette.referral.referral;

/** What a family wants that asks for help itself. */
public enum FamilyWish {
    /** To be called and to hear more. */
    CALL_BACK,
    /** To take part. */
    PLACE
}
