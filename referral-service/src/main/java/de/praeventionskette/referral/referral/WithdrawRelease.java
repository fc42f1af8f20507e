package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import java.time.Clock;

/** Takes back what the family said about professional secrecy: the sender keeps silent again (§ 203 StGB). The consent stays. */
public final class WithdrawRelease {
    private final Desk desk;
    private final Referrals referrals;
    private final Clock clock;

    public WithdrawRelease(Desk desk, Referrals referrals, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.clock = clock;
    }

    /**
     * Whoever writes down what the family says notes it; where there is nothing to take back, nothing changes.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the other side
     */
    public Loaded<Referral> withdraw(ReferralId id, Actor actor) {
        desk.mustSpeakForFamily(desk.seen(id, actor).state(), actor);
        return inReferral(id);
    }

    /** The family says it itself. Whoever calls has made sure that the referral is this family's. */
    public void follow(ReferralId id) {
        if (referrals.find(id).isPresent()) {
            inReferral(id);
        }
    }

    private Loaded<Referral> inReferral(ReferralId id) {
        return referrals.change(id, Command.plain(), referral -> referral.keepSecrecy(clock.instant()));
    }
}
