package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The help came to nothing, for a reason. */
public final class FailReferral {
    private final Desk desk;

    public FailReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> fail(Explanation why, Turn turn) {
        return desk.asReceiver(turn, why, Referral::fail);
    }
}
