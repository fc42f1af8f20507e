package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;

/** The sender ends the family's order: when this comes to nothing, nobody else is asked. */
public final class EndOrder {
    private final Desk desk;

    public EndOrder(Desk desk) {
        this.desk = desk;
    }

    /** Ends it; a repeat changes nothing. */
    public Loaded<Referral> end(Turn turn) {
        return desk.asSender(turn, (referral, mark) -> referral.endOrder());
    }
}
