package de.praeventionskette.referral.referral;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Ends what was asked of somebody who has been silent for as long as the family wanted to wait, so that the next one of its
 * order can be asked. Each fires once, also after a day of downtime.
 */
public final class EndSilence {
    /** What both sides read as the reason. */
    static final String WHY = "Keine Antwort in der vereinbarten Zeit";

    private final Referrals referrals;
    private final ChildVault vault;
    private final Clock clock;

    public EndSilence(Referrals referrals, ChildVault vault, Clock clock) {
        this.referrals = referrals;
        this.vault = vault;
        this.clock = clock;
    }

    /** Ends some; answers how many it looked at. */
    public int end(int limit) {
        Instant now = clock.instant();
        List<ReferralId> silent = referrals.silent(now, limit);
        silent.forEach(id -> referrals.change(
                id, Command.plain(), referral -> referral.silent(grounds(referral), Mark.silent(by(), now))));
        return silent.size();
    }

    private Grounds grounds(Referral referral) {
        return Explanation.of(Reason.OTHER, WHY)
                .sealedWith(vault.keyFor(referral.submission().about().child()));
    }

    /** It is the sender's request that ends, though nobody had to press a button for it. */
    private static By by() {
        return new By(Side.SENDER, null);
    }
}
