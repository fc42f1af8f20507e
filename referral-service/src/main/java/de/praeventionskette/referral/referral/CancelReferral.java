package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;

/** The sender takes the referral back, for a reason. */
public final class CancelReferral {
    private final Desk desk;

    public CancelReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> cancel(Explanation why, Turn turn) {
        return desk.asSender(turn, why, Referral::cancel);
    }

    /**
     * The same with many.
     *
     * @throws Invalid the wording of the reason is not the organization's own
     */
    public CheckedStep because(Explanation why, Actor actor) {
        return desk.asSender(why, actor, Referral::cancel);
    }
}
