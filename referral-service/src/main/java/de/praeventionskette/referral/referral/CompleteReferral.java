package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;

/** The help has come to its end: the loop is closed. */
public final class CompleteReferral {
    private final Desk desk;

    public CompleteReferral(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> complete(ReferralId id, Outcome outcome, Command command, Actor actor) {
        return desk.asReceiver(id, command, actor, (referral, by, at) -> referral.complete(outcome, by, at));
    }
}
