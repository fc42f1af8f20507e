package de.praeventionskette.referral.family;

import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.WithdrawConsent;
import de.praeventionskette.referral.referral.WithdrawRelease;
import java.util.Collection;
import java.util.Set;

/** The family takes consent back itself, for everything that its code opens (GDPR Art. 7(3)). */
public final class WithdrawForFamily {
    private final FindByCode codes;
    private final JoinPath paths;
    private final WithdrawConsent withdrawals;
    private final WithdrawRelease releases;

    public WithdrawForFamily(FindByCode codes, JoinPath paths, WithdrawConsent withdrawals, WithdrawRelease releases) {
        this.codes = codes;
        this.paths = paths;
        this.withdrawals = withdrawals;
        this.releases = releases;
    }

    /**
     * Withdraws at once. The path is told first, so that a crash in between is finished by its reaction.
     *
     * @param who caller, for counting wrong codes
     */
    public void withdraw(String code, Set<ConsentScope> scopes, String who) {
        Held page = codes.find(code, null, "family/" + who);
        withdraw(page, page.referrals(), scopes);
    }

    /** The same for some of the referrals on a page that is open; those that are not meant for it are passed over. */
    public void withdraw(Held page, Collection<String> referrals, Set<ConsentScope> scopes) {
        paths.withdraw(page.id(), page.holder().id(), referrals, scopes)
                .forEach(referral -> withdrawals.follow(new ReferralId(referral), scopes));
    }

    /** Takes back what was said about professional secrecy, for one of the referrals on a page that is open. */
    public void keepSecrecy(Held page, String referral) {
        if (paths.referralsFor(page.id(), page.holder().id()).contains(referral)) {
            releases.follow(new ReferralId(referral));
        }
    }
}
