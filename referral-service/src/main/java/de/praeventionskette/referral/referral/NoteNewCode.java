package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;

/** Keeps in the history of a referral that the family got another code. */
public final class NoteNewCode {
    private final Desk desk;

    public NoteNewCode(Desk desk) {
        this.desk = desk;
    }

    /** Notes it, once per key. */
    public void note(ReferralId id, RequestKey key, Actor actor) {
        desk.asVoiceOfFamily(
                Turn.of(id, Command.once(key), actor),
                (referral, mark) -> referral.beside(Beside.newCode(referral), mark));
    }
}
