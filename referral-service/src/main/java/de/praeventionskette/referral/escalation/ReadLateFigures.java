package de.praeventionskette.referral.escalation;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.escalation.LateFigures.Week;
import java.util.Optional;

/** Reads the figures of the present week: a planner those of the region, a coordinator those of the own municipalities. */
public final class ReadLateFigures {
    private final LateFigures figures;
    private final FreezeLateFigures freezing;

    public ReadLateFigures(LateFigures figures, FreezeLateFigures freezing) {
        this.figures = figures;
        this.freezing = freezing;
    }

    /** What somebody may see of the week; empty: not counted yet. */
    public Optional<Week> read(Actor actor) {
        return figures.find(actor.region(), freezing.monday()).map(week -> of(week, actor));
    }

    private static Week of(Week week, Actor actor) {
        return new Week(
                week.monday(),
                week.countedAt(),
                week.towns().stream()
                        .filter(town ->
                                actor.has(Role.PLANNER) || actor.acting().serves(town.ags()))
                        .toList());
    }
}
