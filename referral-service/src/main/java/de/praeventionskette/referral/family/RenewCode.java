package de.praeventionskette.referral.family;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.NoteNewCode;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;

/**
 * A code was lost, or the wrong person knows it: whoever referred the family gives it another one, or whom it asked itself,
 * on its wish and in its presence. The code before opens nothing from then on.
 */
public final class RenewCode {
    private final FindReferral referrals;
    private final NoteNewCode noting;
    private final JoinPath joining;
    private final Paths paths;

    public RenewCode(FindReferral referrals, NoteNewCode noting, JoinPath joining, Paths paths) {
        this.referrals = referrals;
        this.noting = noting;
        this.joining = joining;
        this.paths = paths;
    }

    /**
     * The new code, once per key.
     *
     * @throws NotAllowed the actor did not send this referral, nor receive it from the family itself
     * @throws Conflict the family did not consent to a path, so there is nothing to open
     */
    public PathCode renew(ReferralId id, RequestKey key, Actor actor) {
        Referral referral = referrals.sentBy(id, actor);
        PathId path = referral.submission().way().path();
        boolean consented = referral.isFamilysOwn()
                || paths.find(path).stream()
                        .flatMap(found -> found.parts().stream())
                        .filter(part -> part.referral().equals(id.value()))
                        .anyMatch(part -> part.consent().includes(ConsentScope.PATH));
        if (!consented) {
            throw new Conflict("path-code.no-path");
        }
        // First the trace, so that a crash in between never leaves a new code without one.
        noting.note(id, key, actor);
        return joining.renew(path, key.creates(actor.organization()));
    }
}
