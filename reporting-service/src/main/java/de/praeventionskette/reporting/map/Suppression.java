package de.praeventionskette.reporting.map;

import de.praeventionskette.reporting.disclosure.GridProtection;
import de.praeventionskette.reporting.disclosure.Table;
import de.praeventionskette.reporting.disclosure.Table.Place;
import de.praeventionskette.reporting.map.Leaf.DropOut;
import de.praeventionskette.reporting.map.Leaf.Entry;
import de.praeventionskette.reporting.map.Leaf.Move;
import de.praeventionskette.reporting.map.Leaf.OutcomeOf;
import de.praeventionskette.reporting.map.Leaf.Return;
import java.util.Map;

/**
 * Decides what of a grid is shown (planning view, architecture §8), once for the whole grid, so that no combination of
 * filters shows more than another.
 *
 * <ol>
 *   <li>Exact numbers are shown of {@link Leaf leaves} only. Their totals (families at a node, families in all) are shown
 *       rounded to {@link #ROUNDING}, and some of their parts (those who are still on their way, or got help) never: so no
 *       leaf is a total less its siblings, and what ties a leaf to anything exactly is its own table.
 *   <li>{@link GridProtection} keeps each leaf's table: municipalities against the region, half-years against all.
 *   <li>A number that goes on from a node (drop-out, return, way to another node) and equals <em>all</em> its families would
 *       say the total exactly. It is hidden where anything that leads to the node is hidden; the same holds for the whole
 *       and the hidden entries.
 *   <li>Drop-outs end at the node and are bounded by all that leads there. They are shown only at places where nothing at
 *       all is hidden.
 * </ol>
 *
 * <p>Teams are parts of fields of action. So that no field less its teams gives anything away, numbers in the view by team
 * are rounded as totals are. When in doubt, less is shown.
 */
final class Suppression {
    /** Totals are multiples of this. */
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
        hideSmallTotals();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Table leaf : grid.leaves().values()) {
                changed |= GridProtection.protect(leaf, k);
            }
            for (Place place : grid.places()) {
                changed |= hideWhatTellsTotals(place);
            }
        }
    }

    private void hideSmallTotals() {
        for (Place place : grid.places()) {
            hideSmall(grid.families(), place);
            grid.nodes().values().forEach(node -> hideSmall(node, place));
        }
    }

    private void hideSmall(Table table, Place place) {
        if (table.families(place) < k) {
            table.hide(place);
        }
    }

    private boolean hideWhatTellsTotals(Place place) {
        boolean changed = false;
        for (Map.Entry<Leaf, Table> each : grid.leaves().entrySet()) {
            Table table = each.getValue();
            if (table.shows(place) && tellsTotal(each.getKey(), table.families(place), place)) {
                table.hide(place);
                changed = true;
            }
        }
        return hideDropOutsBesideWhatIsHidden(place) || changed;
    }

    private boolean tellsTotal(Leaf leaf, int number, Place place) {
        String node = switch (leaf) {
            case DropOut dropOut -> dropOut.node();
            case Return back -> back.node();
            case Move move -> move.from();
            case Entry entry -> null;
            case OutcomeOf outcome -> null;
        };
        if (node == null) {
            return false;
        }
        Table total = grid.nodes().get(node);
        boolean ofNode = total != null && total.families(place) == number && hidesWayTo(node, place);
        return ofNode || (grid.families().families(place) == number && hidesEntry(place));
    }

    private boolean hidesWayTo(String node, Place place) {
        return grid.leaves().entrySet().stream()
                .anyMatch(each -> leadsTo(each.getKey(), node) && isHidden(each.getValue(), place));
    }

    private static boolean leadsTo(Leaf leaf, String node) {
        return switch (leaf) {
            case Entry entry -> entry.node().equals(node);
            case Move move -> move.to().equals(node);
            case DropOut dropOut -> false;
            case Return back -> false;
            case OutcomeOf outcome -> false;
        };
    }

    private boolean hidesEntry(Place place) {
        return grid.leaves().entrySet().stream()
                .anyMatch(each -> each.getKey() instanceof Entry && isHidden(each.getValue(), place));
    }

    private boolean hideDropOutsBesideWhatIsHidden(Place place) {
        if (grid.leaves().values().stream().noneMatch(table -> isHidden(table, place))) {
            return false;
        }
        boolean changed = false;
        for (Map.Entry<Leaf, Table> each : grid.leaves().entrySet()) {
            if (each.getKey() instanceof DropOut && each.getValue().shows(place)) {
                each.getValue().hide(place);
                changed = true;
            }
        }
        return changed;
    }

    private static boolean isHidden(Table table, Place place) {
        return table.hides(place) && table.families(place) > 0;
    }
}
