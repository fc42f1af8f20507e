package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Clock;

/** The family says that nobody has called; the receiver sees it until it has done something. */
public final class AskForFamily {
    private final Referrals referrals;
    private final Clock clock;

    public AskForFamily(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /**
     * Puts it where the receiver sees it. Whoever calls has made sure that the referral is this family's.
     *
     * @throws Conflict it was said already
     */
    public void nobodyCalled(ReferralId id) {
        Mark mark = Mark.silent(new By(Side.FAMILY, null), clock.instant());
        referrals.change(id, Command.plain(), referral -> referral.beside(Beside.question(referral, mark), mark));
    }
}
