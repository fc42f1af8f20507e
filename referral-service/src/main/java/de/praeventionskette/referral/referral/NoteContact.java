package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The receiver notes how far it has come with the family, for instance that it waits for a place. */
public final class NoteContact {
    private final Desk desk;

    public NoteContact(Desk desk) {
        this.desk = desk;
    }

    /** Changes the referral; refuses with {@link IllegalMove} where its state does not allow it. */
    public Loaded<Referral> note(Contact contact, Turn turn) {
        return desk.asReceiver(turn, (referral, mark) -> referral.note(contact, mark));
    }
}
