package de.praeventionskette.reporting.map;

import de.praeventionskette.reporting.cell.CellGenerations;
import de.praeventionskette.reporting.cell.Cells.Cell;
import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.path.Bookmark;
import de.praeventionskette.reporting.path.Generations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of the shown generation in memory, brought up to date by what was written since the last look: so a map costs the
 * same however long the history is. Clocks of instances may differ by less than {@link #OVERLAP}.
 */
public final class Atlas {
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final long FRESH_NANOS = Duration.ofMillis(100).toNanos();

    private final Generations generations;
    private final CellGenerations cells;
    private final int k;
    private final Map<String, Cell> known = new HashMap<>();
    private final Map<Sheet, Grid> grids = new HashMap<>();
    private int generation;
    private final Bookmark bookmark;
    private long readAt;

    /** @param k smallest number of families that is shown */
    public Atlas(Generations generations, CellGenerations cells, int k, Clock clock) {
        this.generations = generations;
        this.cells = cells;
        this.k = k;
        this.bookmark = new Bookmark(clock, OVERLAP);
    }

    int k() {
        return k;
    }

    /** The protected grid of a region. */
    synchronized Sheet.Page page(String region, View view) {
        refresh();
        List<Cell> ofRegion = known.values().stream()
                .filter(cell ->
                        cell.key().region().equals(region) && cell.figures().families() > 0)
                .toList();
        Grid grid = grids.computeIfAbsent(new Sheet(region, view), it -> {
            Grid drawn = Grid.of(ofRegion, view);
            Suppression.protect(drawn, k);
            return drawn;
        });
        return new Sheet.Page(grid, ofRegion);
    }

    private void refresh() {
        long now = System.nanoTime();
        if (generation != 0 && now - readAt < FRESH_NANOS) {
            return;
        }
        int current = generations.current();
        if (current != generation) {
            known.clear();
            grids.clear();
            bookmark.moveTo(Instant.EPOCH);
        }
        for (Cell cell : cells.cells(current).changedSince(bookmark.from())) {
            Cell before = known.get(cell.key().id());
            if (before == null || before.version() != cell.version()) {
                known.put(cell.key().id(), cell);
                grids.keySet()
                        .removeIf(sheet -> sheet.region().equals(cell.key().region()));
            }
            bookmark.read(cell.writtenAt());
        }
        generation = current;
        readAt = now;
    }

    /** One region in one view. */
    record Sheet(String region, View view) {
        /** Its protected grid and the cells behind it. */
        record Page(Grid grid, List<Cell> cells) {}
    }
}
