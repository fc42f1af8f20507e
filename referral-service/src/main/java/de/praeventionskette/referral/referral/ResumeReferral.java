package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The help goes on where it was paused. */
public final class ResumeReferral {
    private final Desk desk;

    public ResumeReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> resume(Turn turn) {
        return desk.asReceiver(turn, Referral::resume);
    }
}
