package de.praeventionskette.referral.family;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.JoinPath;
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
     * Says so for a referral on a page that is open.
     *
     * @throws NotFound it is not meant for whoever opened it
     * @throws Conflict the recipient was asked already
     */
    public void say(Held page, ReferralId referral) {
        if (!paths.referralsFor(page.id(), page.holder().id()).contains(referral.value())) {
            throw new NotFound("referral.not-found");
        }
        ask.nobodyCalled(referral);
    }
}
