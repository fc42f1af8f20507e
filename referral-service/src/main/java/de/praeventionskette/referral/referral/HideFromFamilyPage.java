package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Loaded;
import java.util.List;

/**
 * Protects a family in danger: its page then tells nobody who holds its code where it is helped and by whom. Either side may
 * decide that, at any time, also after the end; it covers everything that a guardian sees who sees this referral.
 */
public final class HideFromFamilyPage {
    private final Desk desk;

    public HideFromFamilyPage(Desk desk) {
        this.desk = desk;
    }

    /** Hides places and recipients, or shows them again; a repeat changes nothing. */
    public Loaded<Referral> hide(boolean hides, Turn turn) {
        return desk.asEither(
                turn,
                (referral, mark) -> Beside.hiding(referral, hides, mark)
                        .map(hiding -> referral.beside(hiding, mark))
                        .orElse(List.of()));
    }
}
