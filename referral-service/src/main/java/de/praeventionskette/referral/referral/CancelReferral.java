package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;

/** The sender takes the referral back, for a reason. */
public final class CancelReferral {
    private final Desk desk;

    public CancelReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> cancel(ReferralId id, Explanation why, Command command, Actor actor) {
        return desk.asSender(id, command, actor, why, Referral::cancel);
    }
}
