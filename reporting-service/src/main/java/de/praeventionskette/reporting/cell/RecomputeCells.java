package de.praeventionskette.reporting.cell;

import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.PathRows;
import de.praeventionskette.reporting.path.PathRows.Pending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings cells up to date with rows. Versions are read first, rows second, cells written third and guarded by the version,
 * rows settled last and guarded by their sequence: after a crash at any place, and with several instances at once, a row
 * stays pending until its cells really hold what it says.
 */
public final class RecomputeCells {
    private final int batch;

    /** @param batch most rows in one go */
    public RecomputeCells(int batch) {
        this.batch = batch;
    }

    /** Most rows in one go: as many pending mean that there may be more. */
    int batch() {
        return batch;
    }

    /** Works on one batch; answers how many rows were pending in it. */
    public int run(PathRows rows, Cells cells) {
        List<Pending> pending = rows.pending(batch);
        if (pending.isEmpty()) {
            return 0;
        }
        Set<String> touched =
                pending.stream().flatMap(each -> each.touched().stream()).collect(Collectors.toSet());
        Map<String, Long> versions = cells.versions(touched);
        Map<String, List<PathRow>> byCell = rows.inCells(touched).stream()
                .collect(Collectors.groupingBy(row -> row.cell().id()));
        Map<String, CellFigures> figures = new LinkedHashMap<>();
        touched.forEach(cell -> figures.put(cell, CountPaths.of(byCell.getOrDefault(cell, List.of()))));
        Set<String> written = cells.write(figures, versions);
        rows.settle(pending.stream()
                .filter(each -> written.containsAll(each.touched()))
                .toList());
        return pending.size();
    }
}
