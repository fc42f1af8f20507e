package de.praeventionskette.referral.referral;

/** How a completed referral ended. */
public enum Outcome {
    /** The family got the help. */
    HELP_GIVEN,
    /** The family got a part of it. */
    HELP_GIVEN_IN_PART,
    /** Another took over, with a referral of its own. */
    HANDED_OVER,
    /** The need is gone. */
    NO_LONGER_NEEDED
}
