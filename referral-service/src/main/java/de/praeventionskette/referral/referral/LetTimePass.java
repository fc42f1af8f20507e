package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import java.time.Clock;
import java.util.List;

/**
 * Notes what time has brought to referrals: soon due, overdue, consent ending soon or over. Each is marked in the same write
 * that says it, so it comes once, however many instances look and however long none did.
 */
public final class LetTimePass {
    private final Referrals referrals;
    private final Clock clock;

    public LetTimePass(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Notes it for at most {@code limit} referrals and answers how many; a repeat goes on where it stopped. */
    public int pass(int limit) {
        List<ReferralId> touched = referrals.touchedByTime(clock.instant(), limit);
        touched.forEach(id -> referrals.change(
                id, Command.beside(), referral -> referral.tell(Tide.come(referral, clock.instant()))));
        return touched.size();
    }
}
