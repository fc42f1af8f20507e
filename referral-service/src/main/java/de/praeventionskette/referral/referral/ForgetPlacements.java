package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import java.time.Clock;
import java.util.List;

/** Thirty days after the end of a referral its wish for a place is forgotten, so that the broker can forget it too. */
public final class ForgetPlacements {
    private final Referrals referrals;
    private final Clock clock;

    public ForgetPlacements(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Forgets at most {@code limit} and answers how many; a repeat goes on where it stopped. */
    public int forget(int limit) {
        List<ReferralId> due = referrals.toForget(clock.instant(), limit);
        due.forEach(id -> referrals.change(id, Command.plain(), Referral::forgetPlacement));
        return due.size();
    }
}
