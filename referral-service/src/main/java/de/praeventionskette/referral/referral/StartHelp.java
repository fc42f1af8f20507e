package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;

/** The help has begun. */
public final class StartHelp {
    private final Desk desk;

    public StartHelp(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> start(ReferralId id, Command command, Actor actor) {
        return desk.asReceiver(id, command, actor, Referral::start);
    }
}
