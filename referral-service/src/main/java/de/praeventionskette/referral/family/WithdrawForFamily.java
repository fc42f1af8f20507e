package de.praeventionskette.referral.family;

import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.WithdrawConsent;
import de.praeventionskette.referral.referral.WithdrawRelease;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The family takes consent back itself, for everything on the path that its code opens (GDPR Art. 7(3)). */
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
        Path path = codes.find(code, null, "family/" + who);
        withdraw(path.id(), path.parts().stream().map(PathPart::referral).toList(), scopes);
    }

    /** The same for some of the referrals on a path that the family has opened; those that are not on it are passed over. */
    public void withdraw(PathId path, Collection<String> referrals, Set<ConsentScope> scopes) {
        List<String> ours =
                paths.referralsOn(path).stream().filter(referrals::contains).toList();
        paths.withdraw(path, ours, scopes);
        ours.forEach(referral -> withdrawals.follow(new ReferralId(referral), scopes));
    }

    /** Takes back what was said about professional secrecy, for one of the referrals on a path that the family has opened. */
    public void keepSecrecy(PathId path, String referral) {
        if (paths.referralsOn(path).contains(referral)) {
            releases.follow(new ReferralId(referral));
        }
    }
}
