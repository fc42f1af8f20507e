package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.referral.consent.ConsentGate;

/** The sender asks the receiver how things stand: once, until it is answered. Any step of the receiver is an answer. */
public final class AskWhatHappened {
    private final Desk desk;
    private final ConsentGate gate;

    public AskWhatHappened(Desk desk, ConsentGate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    /**
     * Puts the question where the receiver sees it.
     *
     * @throws NotAllowed the family allowed no feedback, so that no answer could be read
     * @throws Conflict it was asked already
     */
    public Loaded<Referral> ask(Turn turn) {
        return desk.asSender(turn, (referral, mark) -> {
            if (!gate.senderMayHear(referral.consent())) {
                throw new NotAllowed("referral.no-feedback");
            }
            return referral.beside(Beside.question(referral, mark), mark);
        });
    }
}
