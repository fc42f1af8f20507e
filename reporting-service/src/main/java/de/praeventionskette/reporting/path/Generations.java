package de.praeventionskette.reporting.path;

import java.util.List;

/** The generations of rows: the one that is shown and, at the end of a replay, the one that will be. */
public interface Generations {

    /** The number of the generation that is shown. */
    int current();

    /** The numbers of those whose rows are to be counted: one that is being built only when all its rows are read. */
    List<Integer> counted();

    /** The rows of a generation. */
    PathRows rows(int generation);
}
