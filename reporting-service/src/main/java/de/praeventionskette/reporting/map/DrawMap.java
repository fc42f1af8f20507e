package de.praeventionskette.reporting.map;

import de.praeventionskette.reporting.cell.CellFigures;
import de.praeventionskette.reporting.cell.CellFigures.ViewFigures;
import de.praeventionskette.reporting.cell.Cells.Cell;
import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.cell.Waits;
import de.praeventionskette.reporting.disclosure.Table;
import de.praeventionskette.reporting.disclosure.Table.Place;
import de.praeventionskette.reporting.map.Atlas.Page;
import de.praeventionskette.reporting.map.PathMap.MapNode;
import de.praeventionskette.reporting.map.PathMap.Move;
import de.praeventionskette.reporting.map.PathMap.StateFigure;
import de.praeventionskette.reporting.map.PathMap.Wait;
import de.praeventionskette.reporting.path.HalfYear;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the path map and the figures by state of one place of the grid from what the atlas may show. */
public final class DrawMap {
    private final Atlas atlas;

    public DrawMap(Atlas atlas) {
        this.atlas = atlas;
    }

    /** The map. */
    public PathMap map(MapQuery query) {
        Page page = atlas.page(query.region(), query.view());
        return page.grid()
                .place(query.municipality(), query.halfYear())
                .map(place -> page.grid().drawn(place, it -> new Drawing(atlas.k(), query, page, it).map()))
                .orElseGet(() -> new PathMap(atlas.k(), query.view() == View.TEAM, false, List.of(), List.of()));
    }

    /** Referrals by state and reason; states with a reason have no total of their own. */
    public List<StateFigure> states(MapQuery query) {
        Grid grid = atlas.page(query.region(), View.FIELD).grid();
        return grid.place(query.municipality(), query.halfYear()).stream()
                .flatMap(place -> grid.leaves().entrySet().stream()
                        .filter(each -> each.getValue().shows(place))
                        .flatMap(each -> each.getKey() instanceof Leaf.OutcomeOf outcome
                                ? Stream.of(new StateFigure(
                                        outcome.state(),
                                        outcome.reason(),
                                        each.getValue().value(place)))
                                : Stream.empty()))
                .sorted(Comparator.comparing(StateFigure::state)
                        .thenComparing(StateFigure::referrals, Comparator.reverseOrder()))
                .toList();
    }

    /** Half-years for which there are paths in a region, the latest first. */
    public List<HalfYear> halfYears(String region) {
        return atlas.page(region, View.FIELD).grid().halfYears().reversed();
    }

    /** One map being drawn. */
    private static final class Drawing {
        private final int k;
        private final MapQuery query;
        private final Grid grid;
        private final Place place;
        private final Map<Object, Waits> waits = new HashMap<>();

        private Drawing(int k, MapQuery query, Page page, Place place) {
            this.k = k;
            this.query = query;
            this.grid = page.grid();
            this.place = place;
            page.cells().stream().filter(this::isMeant).forEach(cell -> addWaits(cell.figures()));
        }

        private boolean isMeant(Cell cell) {
            return query.municipality().map(cell.key().municipality()::equals).orElse(true)
                    && query.halfYear().map(cell.key().halfYear()::equals).orElse(true);
        }

        private void addWaits(CellFigures figures) {
            ViewFigures shown = figures.views().get(query.view());
            if (shown != null) {
                shown.nodes().forEach(node -> {
                    waits.merge(List.of("accepted", node.key()), node.toAccepted(), Waits::plus);
                    waits.merge(List.of("started", node.key()), node.toStarted(), Waits::plus);
                });
                shown.edges()
                        .forEach(edge -> waits.merge(new Leaf.Move(edge.from(), edge.to()), edge.waits(), Waits::plus));
            }
        }

        private PathMap map() {
            List<Move> moves = moves();
            Set<String> ofMoves = moves.stream()
                    .flatMap(move -> Stream.of(move.from(), move.to()))
                    .collect(Collectors.toSet());
            List<MapNode> nodes = grid.nodes().stream()
                    .map(this::node)
                    .filter(node -> node.entries() != null || ofMoves.contains(node.key()))
                    .sorted(Comparator.comparingInt((MapNode node) -> Objects.requireNonNullElse(node.entries(), 0))
                            .reversed()
                            .thenComparing(MapNode::key))
                    .toList();
            return new PathMap(k, isRounded(), isIncomplete(), nodes, moves);
        }

        private List<Move> moves() {
            return grid.leaves().entrySet().stream()
                    .filter(each -> each.getValue().shows(place))
                    .flatMap(each -> each.getKey() instanceof Leaf.Move move
                            ? Stream.of(
                                    new Move(move.from(), move.to(), shown(each.getValue()), waiting(waits.get(move))))
                            : Stream.empty())
                    .sorted(Comparator.comparingInt(Move::families)
                            .reversed()
                            .thenComparing(Move::from)
                            .thenComparing(Move::to))
                    .toList();
        }

        private MapNode node(String key) {
            Table entries = grid.leaves().get(new Leaf.Entry(key));
            if (entries == null || !entries.shows(place)) {
                return new MapNode(key, null, null, null);
            }
            return new MapNode(
                    key,
                    shown(entries),
                    waiting(waits.get(List.of("accepted", key))),
                    waiting(waits.get(List.of("started", key))));
        }

        private int shown(Table table) {
            return isRounded() ? Suppression.rounded(table.value(place)) : table.value(place);
        }

        private boolean isRounded() {
            return query.view() == View.TEAM;
        }

        private @Nullable Wait waiting(@Nullable Waits waited) {
            return Optional.ofNullable(waited)
                    .filter(each -> each.families() >= k)
                    .map(each -> new Wait(each.percentile(50), each.percentile(90)))
                    .orElse(null);
        }

        private boolean isIncomplete() {
            return grid.leaves().entrySet().stream()
                    .filter(each -> !(each.getKey() instanceof Leaf.OutcomeOf))
                    .map(Map.Entry::getValue)
                    .anyMatch(table -> table.families(place) > 0 && table.hides(place));
        }
    }
}
