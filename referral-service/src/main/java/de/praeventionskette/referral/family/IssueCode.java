package de.praeventionskette.referral.family;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.path.GuardianRole;
import de.praeventionskette.referral.path.HolderCodes;
import de.praeventionskette.referral.path.HolderCodes.Issued;
import de.praeventionskette.referral.path.HolderId;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;
import de.praeventionskette.referral.referral.NoteCode;
import de.praeventionskette.referral.referral.ReferralId;

/**
 * Gives a further guardian a code of its own, on the family's wish and in its presence. From the start it opens the one
 * referral in whose course it is issued, and nothing else of the path.
 */
public final class IssueCode {
    private final Guardians guardians;
    private final NoteCode noting;
    private final HolderCodes codes;

    public IssueCode(Guardians guardians, NoteCode noting, HolderCodes codes) {
        this.guardians = guardians;
        this.noting = noting;
        this.codes = codes;
    }

    /**
     * The code, once per key.
     *
     * @throws NotAllowed the actor did not send this referral, nor receive it from the family itself
     * @throws Conflict the family did not consent to a path, there are too many codes, or this one was renewed since
     */
    public Issued issue(ReferralId id, GuardianRole role, RequestKey key, Actor actor) {
        Path path = guardians.spokenFor(id, actor);
        HolderId further = HolderCodes.issuedBy(key, actor.organization(), id.value());
        codes.mayIssue(path, further, role, id.value());
        // First the trace, so that a crash in between never leaves a code without one.
        noting.note(id, What.CODE_ISSUED, Command.once(key), actor);
        return codes.issue(path.id(), further, role, id.value());
    }
}
