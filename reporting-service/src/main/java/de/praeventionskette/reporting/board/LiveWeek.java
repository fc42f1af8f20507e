package de.praeventionskette.reporting.board;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.disclosure.GridProtection;
import de.praeventionskette.reporting.disclosure.Table;
import de.praeventionskette.reporting.disclosure.Table.Place;
import de.praeventionskette.reporting.path.Bookmark;
import de.praeventionskette.reporting.path.Generations;
import de.praeventionskette.reporting.path.IsoWeek;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.PathRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows on which something happened in the present week, kept in memory and brought up to date by what was written since
 * the last look; the board is counted from them anew each time. Municipalities are protected against the region as on the map.
 */
public final class LiveWeek {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private final Generations generations;
    private final Clock clock;
    private final int k;
    private final Map<String, PathRow> rows = new HashMap<>();
    private final Map<String, Instant> lastEffects = new HashMap<>();
    private final Map<String, Map<Key, Table>> counted = new HashMap<>();
    private final Map<String, List<String>> municipalities = new HashMap<>();
    private int generation;
    private final Bookmark bookmark;
    private @Nullable IsoWeek week;

    /** @param k smallest number of families that is shown */
    public LiveWeek(Generations generations, Clock clock, int k) {
        this.generations = generations;
        this.clock = clock;
        this.bookmark = new Bookmark(clock, OVERLAP);
        this.k = k;
    }

    private record Key(String field, ReferralStatus state) {}

    /** The board of a region, or of one of its municipalities. */
    public synchronized Board board(String region, Optional<String> municipality) {
        IsoWeek now = refresh();
        Map<Key, Table> tables = counted.computeIfAbsent(region, it -> count(region, now));
        List<String> known = municipalities.getOrDefault(region, List.of());
        int row = municipality.map(known::indexOf).orElse(known.size());
        Map<String, Map<ReferralStatus, Integer>> shown = new TreeMap<>();
        if (row >= 0) {
            tables.forEach((key, table) -> {
                Place place = new Place(row, table.totalColumn());
                if (table.shows(place)) {
                    shown.computeIfAbsent(key.field(), it -> new EnumMap<>(ReferralStatus.class))
                            .put(key.state(), table.value(place));
                }
            });
        }
        return new Board(now.toString(), k, lastEffects.get(region), boardRows(shown));
    }

    private static List<Board.Row> boardRows(Map<String, Map<ReferralStatus, Integer>> shown) {
        return shown.entrySet().stream()
                .map(each -> new Board.Row(
                        each.getKey(),
                        each.getValue().entrySet().stream()
                                .map(count -> new Board.Count(count.getKey(), count.getValue()))
                                .toList()))
                .toList();
    }

    private IsoWeek refresh() {
        IsoWeek now = IsoWeek.of(LocalDate.ofInstant(clock.instant(), ZONE));
        int current = generations.current();
        PathRows source = generations.rows(current);
        if (current != generation || !now.equals(week)) {
            begin(now, source);
            generation = current;
            week = now;
        }
        PathRows.Changes changes = source.changedSince(bookmark.from());
        changes.rows().forEach(row -> put(row, now, changes.latest()));
        changes.gone().forEach(id -> remove(id, changes.latest()));
        bookmark.read(changes.latest());
        return now;
    }

    private void begin(IsoWeek now, PathRows source) {
        bookmark.moveTo(clock.instant());
        rows.clear();
        counted.clear();
        source.activeSince(now.monday()).forEach(row -> rows.put(row.id(), row));
    }

    private void put(PathRow row, IsoWeek now, Instant at) {
        if (row.lastDay().isBefore(now.monday())) {
            remove(row.id(), at);
        } else if (!row.equals(rows.put(row.id(), row))) {
            changed(row.region(), at);
        }
    }

    private void remove(String id, Instant at) {
        PathRow before = rows.remove(id);
        if (before != null) {
            changed(before.region(), at);
        }
    }

    private void changed(String region, Instant at) {
        lastEffects.merge(region, at, (a, b) -> a.isAfter(b) ? a : b);
        counted.remove(region);
    }

    private Map<Key, Table> count(String region, IsoWeek now) {
        List<PathRow> ofRegion = rows.values().stream()
                .filter(row -> row.region().equals(region))
                .sorted(Comparator.comparing(PathRow::id))
                .toList();
        List<String> known =
                ofRegion.stream().map(PathRow::municipality).distinct().sorted().toList();
        municipalities.put(region, known);
        Map<Key, Table> tables = new HashMap<>();
        ofRegion.forEach(row -> count(row, now)
                .forEach((key, number) -> tables.computeIfAbsent(key, it -> new Table(known.size(), 1))
                        .add(new Place(known.indexOf(row.municipality()), 0), 1, number)));
        tables.values().forEach(table -> GridProtection.protect(table, k));
        return tables;
    }

    private static Map<Key, Integer> count(PathRow row, IsoWeek now) {
        Map<Key, Integer> numbers = new HashMap<>();
        row.stations().forEach(station -> {
            Set<ReferralStatus> reached = new HashSet<>();
            station.states().forEach(each -> {
                if (now.contains(each.day()) && reached.add(each.state())) {
                    numbers.merge(new Key(station.field(), each.state()), 1, Integer::sum);
                }
            });
        });
        return numbers;
    }
}
