package de.praeventionskette.reporting.disclosure;

import de.praeventionskette.reporting.disclosure.Table.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hides what stands for fewer than k families, and whatever would give it away through the totals of the grid.
 *
 * <p>Each row and each column of the grid is one equation: the parts make the total. So every value stands in exactly two
 * equations, and the hidden values are the edges of a graph between rows and columns. With the signs of the totals turned
 * round, a closed walk in this graph may carry +1 and −1 by turns without changing any equation: a hidden value that lies on
 * one, together with other hidden values above zero, cannot be worked out. One that lies on none (a bridge of the graph) can.
 * Therefore the smallest shown value beside a bridge is hidden too, until there is none; the same is done where the hidden
 * parts of one equation stand for fewer than k families together. If nothing is left to show, all values lie on closed walks,
 * so this always comes to an end.
 */
public final class GridProtection {
    private static final Comparator<Candidate> FIRST_TO_HIDE =
            Comparator.comparingInt(Candidate::totals).thenComparingInt(Candidate::families);

    private final Table table;
    private final int k;
    private final List<List<Place>> rows = new ArrayList<>();
    private final List<List<Place>> columns = new ArrayList<>();

    private GridProtection(Table table, int k) {
        this.table = table;
        this.k = k;
        IntStream.rangeClosed(0, table.totalRow()).forEach(row -> rows.add(new ArrayList<>()));
        for (int column = 0; column <= table.totalColumn(); column++) {
            List<Place> line = new ArrayList<>();
            for (int row = 0; row <= table.totalRow(); row++) {
                Place place = new Place(row, column);
                line.add(place);
                rows.get(row).add(place);
            }
            columns.add(line);
        }
    }

    /** Protects a table, whatever is hidden in it already; answers whether anything was hidden beyond that. */
    public static boolean protect(Table table, int k) {
        return new GridProtection(table, k).run();
    }

    private boolean run() {
        boolean changed = false;
        for (List<Place> row : rows) {
            for (Place place : row) {
                if (table.shows(place) && table.families(place) < k) {
                    table.hide(place);
                    changed = true;
                }
            }
        }
        for (Optional<Place> next = next(); next.isPresent(); next = next()) {
            table.hide(next.get());
            changed = true;
        }
        return changed;
    }

    private Optional<Place> next() {
        return besideSmallRest(rows).or(() -> besideSmallRest(columns)).or(this::besideBridge);
    }

    private Optional<Place> besideSmallRest(List<List<Place>> lines) {
        for (List<Place> line : lines) {
            if (leavesSmallRest(line)) {
                Optional<Place> beside = first(line);
                if (beside.isPresent()) {
                    return beside;
                }
            }
        }
        return Optional.empty();
    }

    private boolean leavesSmallRest(List<Place> line) {
        int rest = 0;
        for (Place place : line) {
            rest += table.hides(place) ? table.families(place) : 0;
        }
        return rest > 0 && rest < k;
    }

    private Optional<Place> besideBridge() {
        for (Place bridge : new Bridges(table).find()) {
            List<Place> row = rows.get(bridge.row());
            List<Place> column = columns.get(bridge.column());
            Optional<Place> beside =
                    isOnlyHidden(row) ? first(row) : isOnlyHidden(column) ? first(column) : firstOf(row, column);
            if (beside.isPresent()) {
                return beside;
            }
        }
        return Optional.empty();
    }

    private boolean isOnlyHidden(List<Place> line) {
        return line.stream()
                        .filter(place -> table.hides(place) && table.families(place) > 0)
                        .limit(2)
                        .count()
                == 1;
    }

    private Optional<Place> firstOf(List<Place> row, List<Place> column) {
        return first(Stream.concat(row.stream(), column.stream()).toList());
    }

    private Optional<Place> first(List<Place> line) {
        return line.stream()
                .filter(table::shows)
                .map(place -> new Candidate(place, totals(place), table.families(place)))
                .min(FIRST_TO_HIDE)
                .map(Candidate::place);
    }

    private int totals(Place place) {
        return (place.row() == table.totalRow() ? 1 : 0) + (place.column() == table.totalColumn() ? 1 : 0);
    }

    private record Candidate(Place place, int totals, int families) {}
}
