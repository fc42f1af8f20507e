package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Ends what was asked of somebody who has been silent for as long as the family wanted to wait, so that the next one of its
 * order can be asked. Where nobody is left who could be, it simply goes on waiting. Each fires once, also after a day of
 * downtime.
 */
public final class EndSilence {
    private final Referrals referrals;
    private final AskNextOffer next;
    private final Clock clock;

    public EndSilence(Referrals referrals, AskNextOffer next, Clock clock) {
        this.referrals = referrals;
        this.next = next;
        this.clock = clock;
    }

    /** Ends some; answers how many it looked at. */
    public int end(int limit) {
        Instant now = clock.instant();
        List<ReferralId> silent = referrals.silent(now, limit);
        silent.forEach(id -> referrals.change(id, Command.plain(), referral -> end(referral, now)));
        return silent.size();
    }

    /** It is the sender's request that ends, though nobody had to press a button for it. */
    private List<ReferralEvent> end(Referral referral, Instant now) {
        return next.somebodyIsLeft(referral)
                ? referral.silent(Mark.silent(new By(Side.SENDER, null), now))
                : referral.endOrder();
    }
}
