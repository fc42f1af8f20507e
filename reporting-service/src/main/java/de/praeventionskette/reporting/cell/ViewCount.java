package de.praeventionskette.reporting.cell;

import de.praeventionskette.reporting.cell.CellFigures.Edge;
import de.praeventionskette.reporting.cell.CellFigures.Node;
import de.praeventionskette.reporting.cell.CellFigures.NodeCounts;
import de.praeventionskette.reporting.cell.CellFigures.ViewFigures;
import de.praeventionskette.reporting.path.Station;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts nodes and edges of one view, family by family. */
final class ViewCount {
    private final View view;
    private final Map<String, NodeCount> nodes = new TreeMap<>();
    private final Map<String, Map<String, EdgeCount>> edges = new TreeMap<>();

    ViewCount(View view) {
        this.view = view;
    }

    /** Adds the stations of one family, in their order. */
    void add(List<Station> stations) {
        Set<Object> family = new HashSet<>();
        for (int i = 0; i < stations.size(); i++) {
            Station station = stations.get(i);
            NodeCount node = node(station);
            node.add(station, family);
            if (i == 0) {
                node.entries++;
            } else {
                Station before = before(stations, i);
                edge(before, station).add(wait(before, station), family);
            }
        }
        Station last = stations.getLast();
        node(last).ends.add(List.of(last));
        if (last.endedWithoutHelp()) {
            node(last).dropOuts++;
        }
    }

    private static Station before(List<Station> stations, int index) {
        Integer follows = stations.get(index).follows();
        return stations.subList(0, index).stream()
                .filter(each -> follows != null && each.number() == follows)
                .findFirst()
                .orElse(stations.get(index - 1));
    }

    private static Optional<Integer> wait(Station before, Station next) {
        LocalDate submitted = next.submitted();
        LocalDate from = before.ended().filter(end -> end.isBefore(submitted)).orElse(submitted);
        return next.started().map(start -> days(from, start));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }

    private NodeCount node(Station station) {
        return nodes.computeIfAbsent(view.node(station), NodeCount::new);
    }

    private EdgeCount edge(Station from, Station to) {
        return edges.computeIfAbsent(view.node(from), it -> new TreeMap<>())
                .computeIfAbsent(view.node(to), it -> new EdgeCount(view.node(from), view.node(to)));
    }

    ViewFigures figures() {
        return new ViewFigures(
                nodes.values().stream().map(NodeCount::figures).toList(),
                edges.values().stream()
                        .flatMap(each -> each.values().stream())
                        .map(EdgeCount::figures)
                        .toList());
    }

    private static final class NodeCount {
        private final String key;
        private final WaitCount toAccepted = new WaitCount();
        private final WaitCount toStarted = new WaitCount();
        private final CountPaths.OutcomeCount ends = new CountPaths.OutcomeCount();
        private int stations;
        private int families;
        private int entries;
        private int dropOuts;
        private int returns;

        private NodeCount(String key) {
            this.key = key;
        }

        private void add(Station station, Set<Object> family) {
            stations++;
            if (family.add(this)) {
                families++;
            } else if (family.add(ends)) {
                returns++;
            }
            station.accepted().ifPresent(accepted -> {
                toAccepted.add(days(station.submitted(), accepted), family);
                station.started().ifPresent(start -> toStarted.add(days(accepted, start), family));
            });
        }

        private Node figures() {
            return new Node(
                    key,
                    new NodeCounts(stations, families, entries, dropOuts, returns, ends.outcomes()),
                    toAccepted.waits(),
                    toStarted.waits());
        }
    }

    private static final class EdgeCount {
        private final String from;
        private final String to;
        private final WaitCount waits = new WaitCount();
        private int families;

        private EdgeCount(String from, String to) {
            this.from = from;
            this.to = to;
        }

        private void add(Optional<Integer> wait, Set<Object> family) {
            families += family.add(this) ? 1 : 0;
            Consumer<Integer> waited = days -> waits.add(days, family);
            wait.ifPresent(waited);
        }

        private Edge figures() {
            return new Edge(from, to, families, waits.waits());
        }
    }

    private static final class WaitCount {
        private final SortedMap<Integer, Integer> days = new TreeMap<>();
        private int families;

        private void add(int length, Set<Object> family) {
            days.merge(length, 1, Integer::sum);
            families += family.add(this) ? 1 : 0;
        }

        private Waits waits() {
            return new Waits(families, days);
        }
    }
}
