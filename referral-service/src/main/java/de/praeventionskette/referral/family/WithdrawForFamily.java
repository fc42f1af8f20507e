package de.praeventionskette.referral.family;

import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.WithdrawConsent;
import java.util.List;
import java.util.Set;

/** The family takes consent back itself, for everything on the path that its code opens (GDPR Art. 7(3)). */
public final class WithdrawForFamily {
    private final FindByCode codes;
    private final JoinPath paths;
    private final WithdrawConsent withdrawals;

    public WithdrawForFamily(FindByCode codes, JoinPath paths, WithdrawConsent withdrawals) {
        this.codes = codes;
        this.paths = paths;
        this.withdrawals = withdrawals;
    }

    /**
     * Withdraws at once. The path is told first, so that a crash in between is finished by its reaction.
     *
     * @param who caller, for counting wrong codes
     */
    public void withdraw(String code, Set<ConsentScope> scopes, String who) {
        Path path = codes.find(code, null, "family/" + who);
        List<String> referrals = path.parts().stream().map(PathPart::referral).toList();
        paths.withdraw(path.id(), referrals, scopes);
        referrals.forEach(referral -> withdrawals.follow(new ReferralId(referral), scopes));
    }
}
