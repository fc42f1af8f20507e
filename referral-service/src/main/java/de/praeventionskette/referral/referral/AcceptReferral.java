package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The receiver will help: from now on the referral wants a place. */
public final class AcceptReferral {
    private final Desk desk;

    public AcceptReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> accept(Turn turn) {
        return desk.asReceiver(turn, Referral::accept);
    }
}
