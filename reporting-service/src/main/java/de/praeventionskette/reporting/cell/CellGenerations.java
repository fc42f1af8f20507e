package de.praeventionskette.reporting.cell;

/** Cells belong to a generation of rows: a replay makes new ones beside the living ones. */
public interface CellGenerations {

    /** The cells of a generation. */
    Cells cells(int generation);

    /** Forgets the cells of a generation that nobody reads any more. */
    void drop(int generation);
}
