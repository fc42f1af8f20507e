package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;

/** The receiver answers the wish to hand over together. It may answer again, for instance with another day. */
public final class AnswerHandOver {
    private final Desk desk;

    public AnswerHandOver(Desk desk) {
        this.desk = desk;
    }

    /**
     * Notes what is agreed; refuses with {@link IllegalMove} where the referral has ended.
     *
     * @throws Invalid it says nothing, or its day is not ahead
     * @throws Conflict nothing is wished, or it is over
     * @throws NotAllowed the family does not let the two sides speak with each other any more
     */
    public Loaded<Referral> answer(Agreement agreement, Turn turn) {
        return desk.asReceiver(turn, desk.speaking((referral, mark) -> {
            agreement.mustLieAhead(mark.at());
            return referral.beside(Beside.handOverAnswered(referral, agreement.sealed(desk.key(referral)), mark), mark);
        }));
    }
}
