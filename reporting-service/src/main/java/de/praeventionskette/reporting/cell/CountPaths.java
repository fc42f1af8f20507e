package de.praeventionskette.reporting.cell;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.cell.CellFigures.Outcome;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.Station;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a cell, always all of them: the same rows give the same figures, in whatever order they come. */
public final class CountPaths {
    private CountPaths() {}

    /** The figures of these rows. */
    public static CellFigures of(List<PathRow> rows) {
        List<PathRow> counted =
                rows.stream().filter(row -> !row.stations().isEmpty()).toList();
        Map<View, CellFigures.ViewFigures> views = Arrays.stream(View.values())
                .collect(Collectors.toMap(Function.identity(), view -> view(view, counted)));
        OutcomeCount outcomes = new OutcomeCount();
        counted.forEach(row -> outcomes.add(row.stations()));
        return counted.isEmpty() ? CellFigures.EMPTY : new CellFigures(counted.size(), views, outcomes.outcomes());
    }

    private static CellFigures.ViewFigures view(View view, List<PathRow> rows) {
        ViewCount count = new ViewCount(view);
        rows.forEach(row -> count.add(row.stations()));
        return count.figures();
    }

    /** Counts stations by state and reason. */
    static final class OutcomeCount {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::state)
                .thenComparing(Key::reason, Comparator.nullsFirst(Comparator.naturalOrder()));

        private final Map<Key, int[]> counts = new TreeMap<>(ORDER);

        /** Adds stations of one family. */
        void add(List<Station> stations) {
            Set<Key> seen = new HashSet<>();
            for (Station station : stations) {
                Key key = new Key(station.state(), station.reason());
                int[] count = counts.computeIfAbsent(key, it -> new int[2]);
                count[0]++;
                count[1] += seen.add(key) ? 1 : 0;
            }
        }

        List<Outcome> outcomes() {
            return counts.entrySet().stream()
                    .map(each -> new Outcome(
                            each.getKey().state(), each.getKey().reason(), each.getValue()[0], each.getValue()[1]))
                    .toList();
        }

        private record Key(ReferralStatus state, @Nullable Reason reason) {}
    }
}
