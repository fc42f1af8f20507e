package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;

/** The receiver cannot help and says why: rejections are the register of unmet need. */
public final class RejectReferral {
    private final Desk desk;

    public RejectReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> reject(ReferralId id, Explanation why, Command command, Actor actor) {
        return desk.asReceiver(id, command, actor, why, Referral::reject);
    }
}
