package de.praeventionskette.reporting.map;

import de.praeventionskette.reporting.cell.CellFigures;
import de.praeventionskette.reporting.cell.CellFigures.Edge;
import de.praeventionskette.reporting.cell.CellFigures.Node;
import de.praeventionskette.reporting.cell.CellFigures.ViewFigures;
import de.praeventionskette.reporting.cell.Cells.Cell;
import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.disclosure.Table;
import de.praeventionskette.reporting.disclosure.Table.Place;
import de.praeventionskette.reporting.path.HalfYear;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All quantities of one region and view over the fixed grid of municipalities and half-years, totals included. */
final class Grid {
    private final List<String> municipalities;
    private final List<HalfYear> halfYears;
    private final Table families;
    private final Map<String, Table> nodes = new TreeMap<>();
    private final Map<Leaf, Table> leaves = new LinkedHashMap<>();
    private final Map<Place, PathMap> drawn = new ConcurrentHashMap<>();

    private Grid(List<String> municipalities, List<HalfYear> halfYears) {
        this.municipalities = municipalities;
        this.halfYears = halfYears;
        this.families = table();
    }

    /** Sums the cells of a region for a view. */
    static Grid of(Collection<Cell> cells, View view) {
        Grid grid = new Grid(
                cells.stream()
                        .map(cell -> cell.key().municipality())
                        .distinct()
                        .sorted()
                        .toList(),
                cells.stream()
                        .map(cell -> cell.key().halfYear())
                        .distinct()
                        .sorted()
                        .toList());
        cells.forEach(cell -> grid.add(cell, view));
        return grid;
    }

    private void add(Cell cell, View view) {
        CellFigures figures = cell.figures();
        Place at = new Place(
                municipalities.indexOf(cell.key().municipality()),
                halfYears.indexOf(cell.key().halfYear()));
        families.add(at, figures.families(), figures.families());
        figures.outcomes()
                .forEach(each -> leaf(new Leaf.OutcomeOf(each.state(), each.reason()))
                        .add(at, each.families(), each.referrals()));
        ViewFigures shown = figures.views().get(view);
        if (shown != null) {
            shown.nodes().forEach(node -> add(node, at));
            shown.edges().forEach(edge -> add(edge, at));
        }
    }

    private void add(Node node, Place at) {
        String key = node.key();
        int there = node.counts().families();
        nodes.computeIfAbsent(key, it -> table()).add(at, there, there);
        addFamilies(new Leaf.Entry(key), at, node.counts().entries());
    }

    private void add(Edge edge, Place at) {
        addFamilies(new Leaf.Move(edge.from(), edge.to()), at, edge.families());
    }

    private void addFamilies(Leaf leaf, Place at, int number) {
        if (number > 0) {
            leaf(leaf).add(at, number, number);
        }
    }

    private Table leaf(Leaf leaf) {
        return leaves.computeIfAbsent(leaf, it -> table());
    }

    /** An empty table of this grid's size. */
    Table table() {
        return new Table(municipalities.size(), halfYears.size());
    }

    /** Where a filter leads; empty if the grid has nothing there. */
    Optional<Place> place(Optional<String> municipality, Optional<HalfYear> halfYear) {
        int row = municipality.map(municipalities::indexOf).orElse(municipalities.size());
        int column = halfYear.map(halfYears::indexOf).orElse(halfYears.size());
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(new Place(row, column));
    }

    /** Half-years that have cells, the earliest first. */
    List<HalfYear> halfYears() {
        return halfYears;
    }

    /** Every place, totals included. */
    List<Place> places() {
        return IntStream.rangeClosed(0, municipalities.size())
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(0, halfYears.size()).mapToObj(column -> new Place(row, column)))
                .toList();
    }

    /** The map of a place; drawn once. */
    PathMap drawn(Place place, Function<Place, PathMap> draw) {
        return drawn.computeIfAbsent(place, draw);
    }

    /** Families in all: never shown. */
    int families(Place place) {
        return families.families(place);
    }

    /** Families that were at a node: never shown. */
    int familiesAt(String node, Place place) {
        Table there = nodes.get(node);
        return there == null ? 0 : there.families(place);
    }

    /** Every node, by its key. */
    Set<String> nodes() {
        return nodes.keySet();
    }

    /** The numbers that may be shown, where their table does not hide them. */
    Map<Leaf, Table> leaves() {
        return leaves;
    }
}
