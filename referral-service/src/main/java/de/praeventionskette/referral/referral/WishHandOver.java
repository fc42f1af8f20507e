package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.NotAllowed;

/** The sender wishes that both sides hand over together, or wishes it in another way. */
public final class WishHandOver {
    private final Desk desk;

    public WishHandOver(Desk desk) {
        this.desk = desk;
    }

    /**
     * Puts the wish where the receiver sees it; refuses with {@link IllegalMove} where the referral has ended.
     *
     * @throws NotAllowed the family allowed no feedback, so the two sides may not speak with each other
     */
    public Loaded<Referral> wish(WishedHandOver wish, Turn turn) {
        return desk.asSender(
                turn,
                desk.speaking((referral, mark) ->
                        referral.beside(Beside.handOverWished(referral, wish.sealed(desk.key(referral)), mark), mark)));
    }
}
