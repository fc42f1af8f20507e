package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The help has begun. */
public final class StartHelp {
    private final Desk desk;

    public StartHelp(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> start(Turn turn) {
        return desk.asReceiver(turn, Referral::start);
    }
}
