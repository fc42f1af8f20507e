package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;

/** The receiver cannot help and says why: rejections are the register of unmet need. */
public final class RejectReferral {
    private final Desk desk;

    public RejectReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> reject(Explanation why, Turn turn) {
        return desk.asReceiver(turn, why, Referral::reject);
    }

    /**
     * The same with many.
     *
     * @throws Invalid the wording of the reason is not the organization's own
     */
    public CheckedStep because(Explanation why, Actor actor) {
        return desk.asReceiver(why, actor, Referral::reject);
    }
}
