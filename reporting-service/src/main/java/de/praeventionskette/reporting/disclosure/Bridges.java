package de.praeventionskette.reporting.disclosure;

import de.praeventionskette.reporting.disclosure.Table.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the hidden values of a table that lie on no closed walk of hidden values (bridges, after Tarjan). */
final class Bridges {
    private final Table table;
    private final int rows;
    private final int columns;
    private final int[] entered;
    private final int[] lowest;
    private final List<Place> found = new ArrayList<>();
    private int time;

    Bridges(Table table) {
        this.table = table;
        rows = table.totalRow() + 1;
        columns = table.totalColumn() + 1;
        entered = new int[rows + columns];
        lowest = new int[rows + columns];
        Arrays.fill(entered, -1);
    }

    List<Place> find() {
        for (int row = 0; row < rows; row++) {
            if (entered[row] < 0) {
                visit(row, -1);
            }
        }
        return found;
    }

    private void visit(int node, int from) {
        entered[node] = time;
        lowest[node] = time;
        time++;
        int neighbours = node < rows ? columns : rows;
        for (int i = 0; i < neighbours; i++) {
            int next = node < rows ? rows + i : i;
            if (next != from && isEdge(node, next)) {
                if (entered[next] < 0) {
                    visit(next, node);
                    lowest[node] = Math.min(lowest[node], lowest[next]);
                    if (lowest[next] > entered[node]) {
                        found.add(place(node, next));
                    }
                } else {
                    lowest[node] = Math.min(lowest[node], entered[next]);
                }
            }
        }
    }

    private boolean isEdge(int a, int b) {
        Place place = place(a, b);
        return table.hides(place) && table.families(place) > 0;
    }

    private Place place(int a, int b) {
        return new Place(Math.min(a, b), Math.max(a, b) - rows);
    }
}
