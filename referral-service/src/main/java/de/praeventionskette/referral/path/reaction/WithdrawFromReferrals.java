package de.praeventionskette.referral.path.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathEvent;
import de.praeventionskette.referral.path.PathEvent.ScopesWithdrawn;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.WithdrawConsent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** The family withdrew by its path code: each of the referrals it named follows, also after a crash in between. */
public final class WithdrawFromReferrals implements Reaction<Path, PathEvent> {
    private final Supplier<WithdrawConsent> withdrawals;

    /** @param withdrawals asked for only when there is one, since it needs the paths itself */
    public WithdrawFromReferrals(Supplier<WithdrawConsent> withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public boolean concerns(PathEvent event) {
        return event instanceof ScopesWithdrawn;
    }

    @Override
    public Outcome follow(Happened<Path, PathEvent> happened) {
        for (PathEvent event : happened.events()) {
            if (event instanceof ScopesWithdrawn withdrawn) {
                apply(withdrawn, happened.at());
            }
        }
        return Outcome.UNCHANGED;
    }

    /** Applies a withdrawal to its referrals; a repeat changes nothing, and nothing that the family has said since. */
    private void apply(ScopesWithdrawn withdrawn, Instant at) {
        Set<ConsentScope> theirs = EnumSet.noneOf(ConsentScope.class);
        withdrawn.scopes().stream()
                .filter(scope -> scope == ConsentScope.TRANSMISSION || scope == ConsentScope.FEEDBACK)
                .forEach(theirs::add);
        if (!theirs.isEmpty()) {
            withdrawn.referrals().forEach(referral -> withdrawals.get().follow(new ReferralId(referral), theirs, at));
        }
    }
}
