package de.praeventionskette.referral.path;

/** Counts wrong path codes, so that nobody can try them out. */
public interface CodeAttempts {
    /** How often who has failed in the current hour. */
    int failures(String who);

    /** Notes a failure. */
    void failed(String who);
}
