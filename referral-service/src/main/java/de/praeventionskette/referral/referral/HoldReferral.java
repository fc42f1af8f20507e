package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;

/** The help pauses, for a reason. */
public final class HoldReferral {
    private final Desk desk;

    public HoldReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> hold(ReferralId id, Explanation why, Command command, Actor actor) {
        return desk.asReceiver(id, command, actor, why, Referral::hold);
    }
}
