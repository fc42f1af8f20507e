package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The help has come to its end: the loop is closed. */
public final class CompleteReferral {
    private final Desk desk;

    public CompleteReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> complete(Outcome outcome, Turn turn) {
        return desk.asReceiver(turn, (referral, mark) -> referral.complete(outcome, mark));
    }
}
