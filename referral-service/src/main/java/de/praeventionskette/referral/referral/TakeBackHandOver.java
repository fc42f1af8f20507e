package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import java.util.List;

/** The sender takes back that it wished to hand over together; how it can be reached is forgotten. */
public final class TakeBackHandOver {
    private final Desk desk;

    public TakeBackHandOver(Desk desk) {
        this.desk = desk;
    }

    /** Takes the wish back; where nothing is wished nothing changes. */
    public Loaded<Referral> takeBack(Turn turn) {
        return desk.asSender(
                turn,
                (referral, mark) -> Beside.handOverTakenBack(referral)
                        .map(back -> referral.beside(back, mark))
                        .orElse(List.of()));
    }
}
