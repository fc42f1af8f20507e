package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.InMemoryReferrals;
import java.time.Clock;

class InMemoryReferralsTest implements ReferralsContract {
    private final Referrals referrals = new InMemoryReferrals(Clock.systemUTC());

    @Override
    public Referrals referrals() {
        return referrals;
    }
}
