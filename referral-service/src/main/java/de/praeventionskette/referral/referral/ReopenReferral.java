package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The receiver ended a referral by mistake and takes that back, with a word to the sender. */
public final class ReopenReferral {
    private final Desk desk;

    public ReopenReferral(Desk desk) {
        this.desk = desk;
    }

    /**
     * Changes the referral; refuses with {@link IllegalMove} where its state does not allow it, and with a conflict once its
     * place is forgotten, thirty days after its end.
     */
    public Loaded<Referral> reopen(Turn turn) {
        return desk.asReceiver(turn, Referral::reopen);
    }
}
