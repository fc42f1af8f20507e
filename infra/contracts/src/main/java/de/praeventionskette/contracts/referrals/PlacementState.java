package de.praeventionskette.contracts.referrals;

/** What a referral wants of the places of its offer. */
public enum PlacementState {
    /** Submitted, not answered: holds nothing. */
    ASKED,
    /** Accepted, in progress or paused: needs a place. */
    WANTED,
    /** At its end: needs none any more. */
    ENDED
}
