package de.praeventionskette.reporting.path;

import java.util.List;

/**
 * The cell into which a path falls. The grid is municipality × half-year × phase; a slice only spreads the paths of a busy
 * cell, so that one change recomputes a part of it, and is never shown.
 *
 * @param region five-digit district key
 * @param municipality AGS at entry
 * @param halfYear of entry
 * @param phase before or after birth
 * @param slice 0 to {@link #SLICES} − 1, by the path's id
 */
public record CellKey(String region, String municipality, HalfYear halfYear, Phase phase, int slice) {
    /** Number of slices of a cell; changing it needs a replay of the projection. */
    public static final int SLICES = 8;

    private static final int PARTS = 5;

    /** Reads what {@link #id()} writes. */
    public static CellKey parse(String id) {
        List<String> parts = List.of(id.split("\\|", -1));
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("no cell: " + id);
        }
        return new CellKey(
                parts.get(0),
                parts.get(1),
                HalfYear.parse(parts.get(2)).orElseThrow(),
                Phase.valueOf(parts.get(3)),
                Integer.parseInt(parts.get(4)));
    }

    /** As it is stored. */
    public String id() {
        return region + "|" + municipality + "|" + halfYear + "|" + phase + "|" + slice;
    }
}
