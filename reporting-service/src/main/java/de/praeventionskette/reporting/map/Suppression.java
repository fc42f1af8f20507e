package de.praeventionskette.reporting.map;

import de.praeventionskette.reporting.disclosure.GridProtection;
import de.praeventionskette.reporting.disclosure.Table;
import de.praeventionskette.reporting.disclosure.Table.Place;
import de.praeventionskette.reporting.map.Leaf.Entry;
import de.praeventionskette.reporting.map.Leaf.Move;
import de.praeventionskette.reporting.map.Leaf.OutcomeOf;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Decides what of a grid is shown (planning view, architecture §8), once for the whole grid, so that no combination of
 * filters shows more than another.
 *
 * <ol>
 *   <li>Only {@link Leaf leaves} are shown: entries, ways between nodes, referrals by state. What sums them up or ends them
 *       (families in all, families at a node, drop-outs, returns) is never shown, not even rounded: what comes to a node is
 *       what stays there or goes on, so each of them is a further equation, or a bound, on numbers that are hidden.
 *   <li>{@link GridProtection} keeps each leaf's table: municipalities against the region, half-years against all.
 *   <li>A way that <em>all</em> families of its node went would say that total. It is hidden where anything that leads to the
 *       node is hidden; the same holds for a way that all families went and the hidden entries.
 * </ol>
 *
 * <p>Teams are parts of fields of action. So that no field less its teams gives anything away, numbers in the view by team
 * are rounded to {@link #ROUNDING}. When in doubt, less is shown.
 */
final class Suppression {
    /** Numbers of teams are shown as multiples of this. */
    static final int ROUNDING = 5;

    private final Grid grid;
    private final int k;

    private Suppression(Grid grid, int k) {
        this.grid = grid;
        this.k = k;
    }

    /** Hides in the grid whatever may not be shown. */
    static void protect(Grid grid, int k) {
        new Suppression(grid, k).run();
    }

    /** A number rounded to the nearest multiple. */
    static int rounded(int number) {
        return (number + ROUNDING / 2) / ROUNDING * ROUNDING;
    }

    private void run() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Table leaf : grid.leaves().values()) {
                changed |= GridProtection.protect(leaf, k);
            }
            for (Place place : grid.places()) {
                changed |= hideWaysThatTellTotals(place);
            }
        }
    }

    private boolean hideWaysThatTellTotals(Place place) {
        boolean changed = false;
        for (Map.Entry<Leaf, Table> each : grid.leaves().entrySet()) {
            if (each.getKey() instanceof Move move
                    && each.getValue().shows(place)
                    && tellsTotal(move, each.getValue().families(place), place)) {
                each.getValue().hide(place);
                changed = true;
            }
        }
        return changed;
    }

    private boolean tellsTotal(Move move, int number, Place place) {
        boolean ofNode = grid.familiesAt(move.from(), place) == number && hidesWayTo(move.from(), place);
        return ofNode || (grid.families(place) == number && hidesEntry(place));
    }

    private boolean hidesWayTo(String node, Place place) {
        return hidesAny(place, leaf -> switch (leaf) {
            case Entry entry -> entry.node().equals(node);
            case Move move -> move.to().equals(node);
            case OutcomeOf outcome -> false;
        });
    }

    private boolean hidesEntry(Place place) {
        return hidesAny(place, Entry.class::isInstance);
    }

    private boolean hidesAny(Place place, Predicate<Leaf> wanted) {
        return grid.leaves().entrySet().stream()
                .anyMatch(each -> wanted.test(each.getKey()) && isHidden(each.getValue(), place));
    }

    private static boolean isHidden(Table table, Place place) {
        return table.hides(place) && table.families(place) > 0;
    }
}
