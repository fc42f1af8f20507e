package de.praeventionskette.reporting.disclosure;

import java.util.List;

/**
 * Says whether a system of linear equations has a solution without negative values (phase one of the simplex method).
 * Gives up after many steps and says no, which only makes a test stricter.
 */
final class Simplex {
    private static final double ZERO = 1e-7;
    private static final int STEPS = 3000;

    private Simplex() {}

    /** Whether columns with factors of zero or more sum to the wanted one. */
    static boolean isFeasible(List<double[]> columns, double[] wanted) {
        int rows = wanted.length;
        int width = columns.size();
        double[][] table = new double[rows + 1][width + 1];
        for (int row = 0; row < rows; row++) {
            double sign = wanted[row] < 0 ? -1 : 1;
            for (int column = 0; column < width; column++) {
                table[row][column] = sign * columns.get(column)[row];
                table[rows][column] -= table[row][column];
            }
            table[row][width] = sign * wanted[row];
            table[rows][width] -= table[row][width];
        }
        int steps = 0;
        for (int entering = entering(table[rows], width);
                entering >= 0 && steps < STEPS;
                entering = entering(table[rows], width)) {
            steps++;
            int leaving = leaving(table, entering, rows, width);
            if (leaving < 0) {
                table[rows][entering] = 0;
            } else {
                pivot(table, leaving, entering);
            }
        }
        return table[rows][width] > -1e-6;
    }

    private static int entering(double[] costs, int width) {
        for (int column = 0; column < width; column++) {
            if (costs[column] < -ZERO) {
                return column;
            }
        }
        return -1;
    }

    private static int leaving(double[][] table, int entering, int rows, int width) {
        int best = -1;
        for (int row = 0; row < rows; row++) {
            if (table[row][entering] > ZERO
                    && (best < 0
                            || table[row][width] / table[row][entering] < table[best][width] / table[best][entering])) {
                best = row;
            }
        }
        return best;
    }

    private static void pivot(double[][] table, int row, int column) {
        double pivot = table[row][column];
        for (int i = 0; i < table[row].length; i++) {
            table[row][i] /= pivot;
        }
        for (int other = 0; other < table.length; other++) {
            double factor = table[other][column];
            if (other != row && Math.abs(factor) > ZERO) {
                for (int i = 0; i < table[other].length; i++) {
                    table[other][i] -= factor * table[row][i];
                }
            }
        }
    }
}
