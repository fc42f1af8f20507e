package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The referral should never have been: it leaves the path, but stays on record. */
public final class CorrectReferral {
    private final Desk desk;

    public CorrectReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> enteredInError(Explanation why, Turn turn) {
        return desk.asVoiceOfFamily(turn, why, Referral::enteredInError);
    }
}
