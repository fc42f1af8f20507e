package de.praeventionskette.referral.consent;

/** What a family may allow, each on its own (GDPR Art. 6, 9; § 67b SGB X). */
public enum ConsentScope {
    /** Pass the data on to the named recipient. */
    TRANSMISSION,
    /** The recipient may report back to the sender. */
    FEEDBACK,
    /** Join this referral to the child's path. */
    PATH,
    /** The path may be counted. */
    STATISTICS;

    /** Whether it stands with the referral itself; else it stands with the path. */
    public boolean isOfReferral() {
        return this == TRANSMISSION || this == FEEDBACK;
    }
}
