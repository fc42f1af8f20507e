package de.praeventionskette.reporting.path;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one generation of the projection. */
public interface PathRows {

    /**
     * Rows that changed since their cells were recomputed, at most {@code limit}; those of one cell follow each other, since a
     * cell that is recomputed reads all its rows.
     */
    List<Pending> pending(int limit);

    /** All rows in these cells. */
    List<PathRow> inCells(Collection<String> cells);

    /** Notes that the touched cells of these rows hold what the rows say; a row that changed meanwhile stays pending. */
    void settle(Collection<Pending> recomputed);

    /** Rows that were written at or after an instant, gone ones by their id. */
    Changes changedSince(Instant instant);

    /** Rows on which something happened on or after a day. */
    List<PathRow> activeSince(LocalDate day);

    /** Hands over every row of a region. */
    void forEach(String region, Consumer<PathRow> each);

    /** Regions that have rows. */
    Set<String> regions();

    /**
     * A row whose cells are not recomputed yet.
     *
     * @param id of the path
     * @param sequence version that is meant
     * @param cell in which the row is; null: its path was withdrawn
     * @param touched cells in which the row is or was
     */
    record Pending(String id, long sequence, @Nullable String cell, List<String> touched) {}

    /**
     * What was written lately.
     *
     * @param rows as they are now
     * @param gone ids of rows whose path was withdrawn
     * @param latest time of the latest write; the epoch if there was none
     */
    record Changes(List<PathRow> rows, List<String> gone, Instant latest) {}
}
