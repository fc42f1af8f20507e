package de.praeventionskette.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which unknowns homogeneous equations leave undetermined (Gauss-Jordan). */
final class Elimination {
    private static final double ZERO = 1e-7;

    private Elimination() {}

    /** Unknowns, by their columns, that differ from zero in some solution. */
    static Set<Integer> movable(Map<Integer, double[]> columns) {
        List<Integer> names = new ArrayList<>(columns.keySet());
        if (names.isEmpty()) {
            return Set.of();
        }
        int rows = columns.get(names.getFirst()).length;
        double[][] table = new double[rows][names.size()];
        for (int column = 0; column < names.size(); column++) {
            for (int row = 0; row < rows; row++) {
                table[row][column] = columns.get(names.get(column))[row];
            }
        }
        Map<Integer, Integer> pivots = new HashMap<>();
        for (int column = 0; column < names.size() && pivots.size() < rows; column++) {
            int row = largest(table, column, pivots.size());
            if (Math.abs(table[row][column]) > ZERO) {
                eliminate(table, row, pivots.size(), column);
                pivots.put(column, pivots.size());
            }
        }
        Set<Integer> movable = new HashSet<>();
        for (int column = 0; column < names.size(); column++) {
            Integer row = pivots.get(column);
            if (row == null || dependsOnFree(table[row], pivots.keySet())) {
                movable.add(names.get(column));
            }
        }
        return movable;
    }

    private static boolean dependsOnFree(double[] row, Set<Integer> pivots) {
        for (int column = 0; column < row.length; column++) {
            if (!pivots.contains(column) && Math.abs(row[column]) > ZERO) {
                return true;
            }
        }
        return false;
    }

    private static int largest(double[][] table, int column, int from) {
        int best = from;
        for (int row = from; row < table.length; row++) {
            if (Math.abs(table[row][column]) > Math.abs(table[best][column])) {
                best = row;
            }
        }
        return best;
    }

    private static void eliminate(double[][] table, int row, int to, int column) {
        double[] pivot = table[row];
        table[row] = table[to];
        table[to] = pivot;
        double factor = pivot[column];
        for (int i = 0; i < pivot.length; i++) {
            pivot[i] /= factor;
        }
        for (int other = 0; other < table.length; other++) {
            double times = table[other][column];
            if (other != to && Math.abs(times) > ZERO) {
                for (int i = 0; i < pivot.length; i++) {
                    table[other][i] -= times * pivot[i];
                }
            }
        }
    }
}
