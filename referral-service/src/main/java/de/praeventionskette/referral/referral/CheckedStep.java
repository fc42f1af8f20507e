package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/**
 * A step whose reason or team was found to be the organization's own, so that it can be taken with many referrals: whatever is
 * refused from here on is about the one referral alone.
 */
@FunctionalInterface
public interface CheckedStep {
    /** Takes it with one referral. */
    Loaded<Referral> take(Turn turn);
}
