package de.praeventionskette.reporting.path;

import java.util.List;

/** The generations of rows that live: the one that is shown and, during a replay, the one that is being built. */
public interface Generations {

    /** The number of the generation that is shown. */
    int current();

    /** The numbers of all living generations. */
    List<Integer> living();

    /** The rows of a generation. */
    PathRows rows(int generation);
}
