package de.praeventionskette.referral.family;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.family.Guardians.Known;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.HolderCodes;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.NoteCode;
import de.praeventionskette.referral.referral.ReferralId;

/**
 * Shows a referral to a guardian, or keeps it from one, on the family's wish. A guardian that this side does not know is shown
 * it by its code, which only it can bring.
 */
public final class ShowToGuardian {
    private final Guardians guardians;
    private final FindByCode finding;
    private final NoteCode noting;
    private final HolderCodes codes;

    public ShowToGuardian(Guardians guardians, FindByCode finding, NoteCode noting, HolderCodes codes) {
        this.guardians = guardians;
        this.finding = finding;
        this.noting = noting;
        this.codes = codes;
    }

    /**
     * Shows it, or keeps it; what is so already stays as it is.
     *
     * @throws NotFound there is no such guardian, or the actor may not know it
     * @throws Conflict nobody else could see it
     */
    public void show(ReferralId id, HolderId holder, boolean shows, Actor actor) {
        Known known = guardians.known(id, actor);
        if (known.must(holder).sees() == shows) {
            return;
        }
        Path path = known.path();
        if (shows) {
            noting.note(id, What.SHOWN_TO_GUARDIAN, Command.plain(), actor);
            codes.show(path.id(), holder, id.value());
        } else {
            path.holders().hide(holder, id.value());
            noting.note(id, What.HIDDEN_FROM_GUARDIAN, Command.plain(), actor);
            codes.hide(path.id(), holder, id.value());
        }
    }

    /**
     * Shows it to whoever has brought a code.
     *
     * @throws NotAllowed the actor did not send this referral, nor receive it from the family itself
     * @throws Invalid this path has no such code
     */
    public void showByCode(ReferralId id, String typed, Actor actor) {
        Path path = guardians.spokenFor(id, actor);
        Held brought = finding.find(typed, actor.region(), "organization/" + actor.organization());
        if (!brought.id().equals(path.id())) {
            throw new Invalid("pathCode", "path-code.unknown");
        }
        if (!brought.holder().sees(id.value())) {
            noting.note(id, What.SHOWN_TO_GUARDIAN, Command.plain(), actor);
            codes.show(path.id(), brought.holder().id(), id.value());
        }
    }
}
