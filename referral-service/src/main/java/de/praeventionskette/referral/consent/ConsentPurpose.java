package de.praeventionskette.referral.consent;

/** What the data may be used for (GDPR Art. 5(1)(b)). */
public enum ConsentPurpose {
    /** Ask the recipient for the help of one offer. */
    REFERRAL,
    /** The same, on from one who helps already: § 78 SGB X asks for a consent of its own. */
    HAND_OVER
}
