package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes consent back (GDPR Art. 7(3)): as easy as giving, and it works on the next request. Transmission and feedback end in
 * the referral's own document, path and statistics in the path's; each is one write, and a repeat finishes what a crash cut.
 */
public final class WithdrawConsent {
    private final Desk desk;
    private final Referrals referrals;
    private final JoinPath paths;
    private final Clock clock;

    public WithdrawConsent(Desk desk, Referrals referrals, JoinPath paths, Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.paths = paths;
        this.clock = clock;
    }

    /** The sender withdraws for the family, or the receiver where the family asked itself. */
    public Loaded<Referral> withdraw(ReferralId id, Set<ConsentScope> scopes, Actor actor) {
        Referral seen = desk.seen(id, actor).state();
        desk.mustSpeakForFamily(seen, actor);
        onPath(seen.submission().way().path(), id, scopes);
        return inReferral(id, scopes, actor.subject());
    }

    /** What a withdrawal by the family itself, now, means for one referral. */
    public void follow(ReferralId id, Set<ConsentScope> scopes) {
        follow(id, scopes, clock.instant());
    }

    /**
     * The same for a withdrawal that is heard of later.
     *
     * @param at when it withdrew; a consent that it has given since stays
     */
    public void follow(ReferralId id, Set<ConsentScope> scopes, Instant at) {
        if (referrals.find(id).isPresent()) {
            Mark mark = Mark.silent(new By(Side.FAMILY, null), clock.instant());
            referrals.change(
                    id,
                    Command.plain(),
                    referral -> referral.consent().terms().givenAt().isAfter(at)
                            ? List.of()
                            : referral.withdraw(scopes, mark));
        }
    }

    private Loaded<Referral> inReferral(ReferralId id, Set<ConsentScope> scopes, @Nullable String subject) {
        return forFamily(referrals, id, scopes, subject, clock.instant());
    }

    static Loaded<Referral> forFamily(
            Referrals referrals, ReferralId id, Set<ConsentScope> scopes, @Nullable String subject, Instant at) {
        By by = new By(Side.FAMILY, subject);
        return referrals.change(id, Command.plain(), referral -> referral.withdraw(scopes, Mark.silent(by, at)));
    }

    private void onPath(PathId path, ReferralId id, Set<ConsentScope> scopes) {
        if (scopes.contains(ConsentScope.PATH) || scopes.contains(ConsentScope.STATISTICS)) {
            paths.withdraw(
                    path,
                    id.value(),
                    scopes.stream()
                            .filter(scope -> scope == ConsentScope.PATH || scope == ConsentScope.STATISTICS)
                            .toList());
        }
    }
}
