package de.praeventionskette.referral.family;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.referral.AskForFamily;
import de.praeventionskette.referral.referral.ReferralId;

/** A family waits and nobody calls: it says so itself, and the recipient sees it until it has done something. */
public final class SayNobodyCalled {
    private final JoinPath paths;
    private final AskForFamily ask;

    public SayNobodyCalled(JoinPath paths, AskForFamily ask) {
        this.paths = paths;
        this.ask = ask;
    }

    /**
     * Says so for a referral on a path that the family has opened.
     *
     * @throws NotFound it is not on this path
     * @throws Conflict the recipient was asked already
     */
    public void say(PathId path, ReferralId referral) {
        if (!paths.referralsOn(path).contains(referral.value())) {
            throw new NotFound("referral.not-found");
        }
        ask.nobodyCalled(referral);
    }
}
