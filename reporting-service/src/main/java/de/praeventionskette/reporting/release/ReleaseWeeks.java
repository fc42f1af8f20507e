package de.praeventionskette.reporting.release;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.reporting.path.Generations;
import de.praeventionskette.reporting.path.IsoWeek;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.PathRows;
import de.praeventionskette.reporting.path.Station;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Releases every complete week of a region that is not released yet, each once and for ever: what arrives later changes
 * nothing in it. Repeating it, also at the same time elsewhere, has no further effect.
 */
public final class ReleaseWeeks {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Generations generations;
    private final Releases releases;
    private final Threshold threshold;
    private final BooleanSupplier isFresh;
    private final Clock clock;

    /** @param isFresh whether all published paths are known here at this moment */
    ReleaseWeeks(
            Generations generations, Releases releases, Threshold threshold, BooleanSupplier isFresh, Clock clock) {
        this.generations = generations;
        this.releases = releases;
        this.threshold = threshold;
        this.isFresh = isFresh;
        this.clock = clock;
    }

    /** Regions that have paths. */
    public Set<String> regions() {
        return generations.rows(generations.current()).regions();
    }

    /**
     * Releases what is due and answers the weeks that were released now.
     *
     * @throws PathsNotRead not all paths are known, and what is released is never changed
     */
    public List<String> release(String region) {
        if (!isFresh.getAsBoolean()) {
            throw new PathsNotRead();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        IsoWeek present = IsoWeek.of(today);
        Set<String> before = releases.weeks(region);
        TreeMap<IsoWeek, List<Referred>> byWeek = referrals(generations.rows(generations.current()), region);
        List<String> released = new ArrayList<>();
        if (byWeek.isEmpty()) {
            return released;
        }
        for (IsoWeek week = byWeek.firstKey(); week.compareTo(present) < 0; week = week.next()) {
            if (!before.contains(week.toString())) {
                List<Referred> referrals = byWeek.getOrDefault(week, List.of());
                ReleasedFigures figures = ReleasedFigures.fold(region, week, referrals, threshold, today);
                if (releases.release(new WeeklyRelease(figures))) {
                    released.add(week.toString());
                }
            }
        }
        return released;
    }

    private static TreeMap<IsoWeek, List<Referred>> referrals(PathRows rows, String region) {
        TreeMap<IsoWeek, List<Referred>> byWeek = new TreeMap<>();
        rows.forEach(
                region,
                row -> row.stations().stream()
                        .filter(station -> !station.field().equals(Station.UNKNOWN_FIELD))
                        .forEach(station -> byWeek.computeIfAbsent(
                                        IsoWeek.of(station.submitted()), it -> new ArrayList<>())
                                .add(referred(row, station))));
        return byWeek;
    }

    private static Referred referred(PathRow row, Station station) {
        return new Referred(FieldOfAction.valueOf(station.field()), station.state(), row.id(), station.sender());
    }

    /** Not all published paths are known here at this moment. */
    public static final class PathsNotRead extends RuntimeException {
        PathsNotRead() {
            super("paths are not read to their end", null, false, false);
        }
    }
}
