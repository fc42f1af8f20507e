package de.praeventionskette.referral.child;

/** What a child's data is read for. */
public enum ReadPurpose {
    /** One referral is looked at. */
    REFERRAL,
    /** A list of referrals is looked at. */
    WORKLIST,
    /** A signed consent is opened. */
    SIGNED_SHEET,
    /** A draft that nobody has sent yet is opened by its author. */
    DRAFT
}
