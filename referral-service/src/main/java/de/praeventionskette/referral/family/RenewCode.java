package de.praeventionskette.referral.family;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.family.Guardians.Guardian;
import de.praeventionskette.referral.family.Guardians.Known;
import de.praeventionskette.referral.path.HolderCodes;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.NoteCode;
import de.praeventionskette.referral.referral.ReferralId;

/**
 * A code was lost, or the wrong person knows it: whoever referred the family gives its holder another one, or whom it asked
 * itself, on its wish and in its presence. The code before opens nothing from then on; those of other guardians stay.
 */
public final class RenewCode {
    private final Guardians guardians;
    private final NoteCode noting;
    private final HolderCodes codes;

    public RenewCode(Guardians guardians, NoteCode noting, HolderCodes codes) {
        this.guardians = guardians;
        this.noting = noting;
        this.codes = codes;
    }

    /**
     * The new code in place of that with which a referral began or joined its path, once per key.
     *
     * @throws NotAllowed the actor did not send this referral, nor receive it from the family itself
     * @throws NotFound it came with nobody's code: it was handed on, and is meant for nobody yet
     * @throws Conflict the family did not consent to a path, so there is nothing to open, or the code was closed
     */
    public PathCode renew(ReferralId id, RequestKey key, Actor actor) {
        Known known = guardians.known(id, actor);
        Guardian guardian = known.guardians().stream()
                .filter(Guardian::came)
                .findFirst()
                .orElseThrow(() -> new NotFound("guardian.not-found"));
        return renew(id, known.path(), guardian, key, actor);
    }

    /** The same for any guardian that the actor knows. */
    public PathCode renew(ReferralId id, HolderId holder, RequestKey key, Actor actor) {
        Known known = guardians.known(id, actor);
        return renew(id, known.path(), known.must(holder), key, actor);
    }

    private PathCode renew(ReferralId id, Path path, Guardian guardian, RequestKey key, Actor actor) {
        if (!guardian.open()) {
            throw new Conflict("path-code.closed");
        }
        // First the trace, so that a crash in between never leaves a new code without one.
        noting.note(id, What.CODE_RENEWED, Command.once(key), actor);
        return codes.renew(path.id(), guardian.id(), key.creates(actor.organization()));
    }
}
