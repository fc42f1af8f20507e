package de.praeventionskette.reporting.path;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Weg: one published path, as reporting keeps it.
 *
 * @param id published id
 * @param region five-digit district key
 * @param municipality AGS at entry
 * @param entryDay day of the first submission
 * @param phase before or after birth
 * @param stations in the order of their submission; empty if only slips of the pen are left
 */
public record PathRow(
        String id, String region, String municipality, LocalDate entryDay, Phase phase, List<Station> stations) {

    public PathRow {
        if (!region.matches("\\d{5}") || !municipality.matches("\\d{8}")) {
            throw new IllegalArgumentException("region or municipality");
        }
        stations = stations.stream()
                .sorted(Comparator.comparingInt(Station::number))
                .toList();
    }

    /** The cell into which it falls. */
    public CellKey cell() {
        return new CellKey(
                region, municipality, HalfYear.of(entryDay), phase, Math.floorMod(id.hashCode(), CellKey.SLICES));
    }

    /** The latest day on which anything happened. */
    public LocalDate lastDay() {
        return Stream.concat(
                        Stream.of(entryDay),
                        stations.stream().flatMap(each -> each.states().stream().map(StateOn::day)))
                .max(Comparator.naturalOrder())
                .orElse(entryDay);
    }
}
