package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;

/** Notes in the course of a referral that a signed sheet, the proof of a consent, was removed, and by whom. */
public final class NoteSheetRemoved {
    private final Desk desk;

    public NoteSheetRemoved(Desk desk) {
        this.desk = desk;
    }

    /**
     * Notes it, once per sheet.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the receiver
     */
    public void note(ReferralId id, String sheet, Actor actor) {
        Command once = Command.once(new RequestKey("sheet/" + sheet, "removed"));
        desk.asSender(
                Turn.of(id, once, actor), (referral, mark) -> referral.beside(Beside.sheetRemoved(referral), mark));
    }
}
