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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the shown generation in memory, and the pages drawn from them: so a map costs the same however long the history
 * is. Who looks gets the page as it lies open, if it was compared with the cells a moment ago; {@link #refresh()} keeps the
 * pages that are in use so.
 */
public final class Atlas {
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(1500);
    private static final Duration IN_USE = Duration.ofMinutes(10);

    private final Generations generations;
    private final CellGenerations cells;
    private final int k;
    private final Bookmark bookmark;
    private final Map<String, Cell> known = new HashMap<>();
    private final Map<Sheet, Page> open = new ConcurrentHashMap<>();
    private final Set<String> changedRegions = new HashSet<>();
    private int generation;

    /** @param k smallest number of families that is shown */
    public Atlas(Generations generations, CellGenerations cells, int k, Clock clock) {
        this.generations = generations;
        this.cells = cells;
        this.k = k;
        this.bookmark = new Bookmark(clock, OVERLAP);
    }

    /** One region in one view. */
    private record Sheet(String region, View view) {}

    /** A protected grid and the cells behind it. */
    static final class Page {
        private final Grid grid;
        private final List<Cell> cells;
        private volatile long comparedAt = System.nanoTime();
        private volatile long usedAt = System.nanoTime();

        private Page(Grid grid, List<Cell> cells) {
            this.grid = grid;
            this.cells = cells;
        }

        Grid grid() {
            return grid;
        }

        List<Cell> cells() {
            return cells;
        }

        private boolean isOlderThan(long nanos, Duration age) {
            return System.nanoTime() - nanos > age.toNanos();
        }
    }

    int k() {
        return k;
    }

    /** The page of a region. */
    Page page(String region, View view) {
        Sheet sheet = new Sheet(region, view);
        Page page = open.get(sheet);
        if (page == null || page.isOlderThan(page.comparedAt, MOMENT)) {
            page = compare(sheet);
        }
        page.usedAt = System.nanoTime();
        return page;
    }

    /** Compares the pages in use with the cells, draws anew what changed, and closes what nobody looks at. */
    public void refresh() {
        open.forEach((sheet, page) -> {
            if (page.isOlderThan(page.usedAt, IN_USE)) {
                open.remove(sheet, page);
            } else {
                compare(sheet);
            }
        });
    }

    private synchronized Page compare(Sheet sheet) {
        long now = System.nanoTime();
        read();
        changedRegions.forEach(
                region -> open.replaceAll((each, page) -> each.region().equals(region) ? draw(each, page) : page));
        changedRegions.clear();
        Page page = open.computeIfAbsent(sheet, it -> draw(it, null));
        page.comparedAt = now;
        return page;
    }

    private Page draw(Sheet sheet, @Nullable Page before) {
        List<Cell> ofRegion = known.values().stream()
                .filter(cell -> cell.key().region().equals(sheet.region())
                        && cell.figures().families() > 0)
                .toList();
        Grid grid = Grid.of(ofRegion, sheet.view());
        Suppression.protect(grid, k);
        Page page = new Page(grid, ofRegion);
        if (before != null) {
            page.usedAt = before.usedAt;
        }
        return page;
    }

    private void read() {
        int current = generations.current();
        if (current != generation) {
            known.clear();
            open.keySet().forEach(sheet -> changedRegions.add(sheet.region()));
            bookmark.moveTo(Instant.EPOCH);
            generation = current;
        }
        for (Cell cell : cells.cells(current).changedSince(bookmark.from())) {
            Cell before = known.put(cell.key().id(), cell);
            if (before == null || before.version() != cell.version()) {
                changedRegions.add(cell.key().region());
            }
            bookmark.read(cell.writtenAt());
        }
    }
}
