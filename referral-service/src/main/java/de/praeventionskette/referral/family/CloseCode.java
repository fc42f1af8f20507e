package de.praeventionskette.referral.family;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.family.Guardians.Known;
import de.praeventionskette.referral.path.HolderCodes;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.NoteCode;
import de.praeventionskette.referral.referral.ReferralId;

/** Closes a guardian's code for good, as when custody has ended: nothing opens with it from then on, open pages included. */
public final class CloseCode {
    private final Guardians guardians;
    private final NoteCode noting;
    private final HolderCodes codes;

    public CloseCode(Guardians guardians, NoteCode noting, HolderCodes codes) {
        this.guardians = guardians;
        this.noting = noting;
        this.codes = codes;
    }

    /**
     * Closes it; a repeat changes nothing.
     *
     * @throws NotFound there is no such guardian, or the actor may not know it
     */
    public void close(ReferralId id, HolderId holder, Actor actor) {
        Known known = guardians.known(id, actor);
        known.must(holder);
        RequestKey once = new RequestKey(holder.value() + "/closed", holder.value());
        noting.note(id, What.CODE_CLOSED, Command.once(once), actor);
        codes.close(known.path().id(), holder);
    }
}
