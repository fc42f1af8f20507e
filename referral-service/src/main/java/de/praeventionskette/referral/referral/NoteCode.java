package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.referral.HistoryEntry.Aside.What;

/** Keeps in the history of a referral what was done with the codes that open it; no code, and for whom, stands there. */
public final class NoteCode {
    private final Desk desk;

    public NoteCode(Desk desk) {
        this.desk = desk;
    }

    /** Notes it; with a key once. Nobody who has the page open need look again. */
    public void note(ReferralId id, What what, Command command, Actor actor) {
        Command aside = new Command(command.expectedVersion(), command.key(), true);
        desk.asVoiceOfFamily(
                Turn.of(id, aside, actor), (referral, mark) -> referral.beside(Beside.ofCode(referral, what), mark));
    }
}
