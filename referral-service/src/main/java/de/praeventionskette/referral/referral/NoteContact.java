package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;

/** The receiver notes how far it has come with the family, for instance that it waits for a place. */
public final class NoteContact {
    private final Desk desk;

    public NoteContact(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> note(ReferralId id, Contact contact, Command command, Actor actor) {
        return desk.asReceiver(id, command, actor, (referral, by, at) -> referral.note(contact, by, at));
    }
}
