package de.praeventionskette.reporting.cell;

import de.praeventionskette.reporting.path.CellKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The recomputed cells of one generation. */
public interface Cells {

    /** Versions of these cells as they are now; 0 for one that was never written. */
    Map<String, Long> versions(Collection<String> cells);

    /**
     * Writes figures, each only if its cell still has the version that was read before the rows were: so figures of rows
     * that somebody else has seen changed never win.
     *
     * @return the cells that were written
     */
    Set<String> write(Map<String, CellFigures> figures, Map<String, Long> versions);

    /** Cells that were written at or after an instant. */
    List<Cell> changedSince(Instant instant);

    /**
     * A cell.
     *
     * @param key where it lies on the grid
     * @param figures of its paths
     * @param version rises with each recomputation
     * @param writtenAt when it was recomputed
     */
    record Cell(CellKey key, CellFigures figures, long version, Instant writtenAt) {}
}
