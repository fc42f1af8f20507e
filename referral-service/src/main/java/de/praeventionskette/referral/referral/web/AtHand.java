package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ViewReferral.Seen;
import java.util.Map;

/**
 * What the parts of a referral's page have in common, read once.
 *
 * @param seen the referral as far as it may be seen
 * @param path on which it is
 * @param names of both sides and of the teams that it was passed to
 */
record AtHand(Seen seen, Path path, Map<String, String> names) {
    Referral referral() {
        return seen.referral().state();
    }

    @Override
    public String toString() {
        return "AtHand[" + referral().id() + "]";
    }
}
