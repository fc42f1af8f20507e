package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The help pauses, for a reason. */
public final class HoldReferral {
    private final Desk desk;

    public HoldReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> hold(Explanation why, Turn turn) {
        return desk.asReceiver(turn, why, Referral::hold);
    }
}
