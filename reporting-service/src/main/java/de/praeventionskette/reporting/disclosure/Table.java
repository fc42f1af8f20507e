package de.praeventionskette.reporting.disclosure;

/**
 * One quantity over the fixed grid: a row per municipality and one for the region, a column per half-year and one for all.
 * The last row and the last column are the totals of the others.
 */
public final class Table {
    private final int[][] families;
    private final int[][] values;
    private final boolean[][] hidden;

    /**
     * @param municipalities number of rows beside the total
     * @param halfYears number of columns beside the total
     */
    public Table(int municipalities, int halfYears) {
        families = new int[municipalities + 1][halfYears + 1];
        values = new int[municipalities + 1][halfYears + 1];
        hidden = new boolean[municipalities + 1][halfYears + 1];
    }

    /** A place on the grid. */
    public record Place(int row, int column) {}

    /** Adds to a cell and to the three totals above it. */
    public void add(Place cell, int moreFamilies, int moreValue) {
        for (int row : new int[] {cell.row(), totalRow()}) {
            for (int column : new int[] {cell.column(), totalColumn()}) {
                families[row][column] += moreFamilies;
                values[row][column] += moreValue;
            }
        }
    }

    /** Row of the totals. */
    public int totalRow() {
        return families.length - 1;
    }

    /** Column of the totals. */
    public int totalColumn() {
        return families[0].length - 1;
    }

    /** For how many families the value at a place stands. */
    public int families(Place place) {
        return families[place.row()][place.column()];
    }

    /** The value at a place: families, or referrals of families. */
    public int value(Place place) {
        return values[place.row()][place.column()];
    }

    /** Whether there is something at a place that must not be shown. */
    public boolean hides(Place place) {
        return hidden[place.row()][place.column()];
    }

    /** Whether there is something at a place that may be shown. */
    public boolean shows(Place place) {
        return families(place) > 0 && !hides(place);
    }

    /** From now on the value at a place is not shown. */
    public void hide(Place place) {
        hidden[place.row()][place.column()] = true;
    }
}
