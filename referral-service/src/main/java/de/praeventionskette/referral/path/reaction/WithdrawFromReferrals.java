package de.praeventionskette.referral.path.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.PathEvent;
import de.praeventionskette.referral.path.PathEvent.ScopesWithdrawn;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.WithdrawConsent;
import java.util.EnumSet;
import java.util.Set;

/** The family withdrew by its path code: each of the referrals it named follows, also after a crash in between. */
public final class WithdrawFromReferrals implements Reaction<PathEvent> {
    private final WithdrawConsent withdrawals;

    public WithdrawFromReferrals(WithdrawConsent withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void follow(Happened<PathEvent> happened) {
        for (PathEvent event : happened.events()) {
            if (event instanceof ScopesWithdrawn withdrawn) {
                apply(withdrawn);
            }
        }
    }

    /** Applies a withdrawal to its referrals; a repeat changes nothing. */
    private void apply(ScopesWithdrawn withdrawn) {
        Set<ConsentScope> theirs = EnumSet.noneOf(ConsentScope.class);
        withdrawn.scopes().stream()
                .filter(scope -> scope == ConsentScope.TRANSMISSION || scope == ConsentScope.FEEDBACK)
                .forEach(theirs::add);
        if (!theirs.isEmpty()) {
            withdrawn.referrals().forEach(referral -> withdrawals.follow(new ReferralId(referral), theirs));
        }
    }
}
