package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;

/** In its present state nobody can do this with a referral. */
public final class IllegalMove extends RuntimeException {
    private final ReferralStatus from;

    IllegalMove(ReferralStatus from) {
        super("not possible when " + from);
        this.from = from;
    }

    /** The present state. */
    public ReferralStatus from() {
        return from;
    }
}
