package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotAllowed;

/** Either side notes what became of the hand-over: both have spoken, it took place, or it did not come about. */
public final class NoteHandOver {
    private final Desk desk;

    public NoteHandOver(Desk desk) {
        this.desk = desk;
    }

    /**
     * Notes it; refuses with {@link IllegalMove} where the referral has ended.
     *
     * @throws Conflict nothing is wished, or it is over
     * @throws NotAllowed the family does not let the two sides speak with each other any more
     */
    public Loaded<Referral> note(WarmHandOver.Note note, Turn turn) {
        return desk.asEither(
                turn,
                desk.speaking((referral, mark) -> referral.beside(Beside.handOverNoted(referral, note, mark), mark)));
    }
}
