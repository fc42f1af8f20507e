package de.praeventionskette.reporting.map;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.cell.CellFigures.NodeCounts;
import de.praeventionskette.reporting.cell.CellFigures.Outcome;
import de.praeventionskette.reporting.cell.Cells.Cell;
import de.praeventionskette.reporting.cell.CountPaths;
import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.disclosure.Attack;
import de.praeventionskette.reporting.disclosure.Attack.Known;
import de.praeventionskette.reporting.disclosure.Table;
import de.praeventionskette.reporting.disclosure.Table.Place;
import de.praeventionskette.reporting.map.Leaf.Entry;
import de.praeventionskette.reporting.map.Leaf.Move;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.Phase;
import de.praeventionskette.reporting.path.StateOn;
import de.praeventionskette.reporting.path.Station;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An attacker who knows all that ties the numbers of a map together, over all filters at once. */
class SuppressionProperties {
    private static final int K = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    /** Several families that went the same way. */
    record Group(int families, int municipality, int halfYear, List<String> nodes, boolean help) {}

    @Provide
    Arbitrary<List<Group>> groups() {
        Arbitrary<Integer> families = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(1, 4)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(5, 15)));
        Arbitrary<List<String>> nodes = Arbitraries.of("HEALTH", "COUNSELLING", "EARLY_INTERVENTION")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(
                        families,
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 1),
                        nodes,
                        Arbitraries.of(true, false))
                .as(Group::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static List<Cell> cells(List<Group> groups) {
        List<PathRow> rows = new ArrayList<>();
        for (Group group : groups) {
            for (int i = 0; i < group.families(); i++) {
                List<Station> stations = new ArrayList<>();
                for (String node : group.nodes()) {
                    boolean last = stations.size() == group.nodes().size() - 1;
                    ReferralStatus state = last && !group.help() ? ReferralStatus.REJECTED : ReferralStatus.COMPLETED;
                    stations.add(new Station(
                            stations.size() + 1, null, node, "t", "s", List.of(new StateOn(state, DAY)), null));
                }
                rows.add(new PathRow(
                        "p" + rows.size(),
                        "03241",
                        "0324100" + group.municipality(),
                        DAY.plusMonths(6L * group.halfYear()),
                        Phase.AFTER_BIRTH,
                        stations));
            }
        }
        return rows.stream().collect(Collectors.groupingBy(PathRow::cell)).entrySet().stream()
                .map(each -> new Cell(each.getKey(), CountPaths.of(each.getValue()), 1, Instant.EPOCH))
                .toList();
    }

    private record At(String kind, Object what, Place place) {}

    @Property(tries = 300)
    void noNumberOfFewerThanKFamiliesCanBeWorkedOutFromAllThatIsShown(@ForAll("groups") List<Group> groups) {
        mustResist(groups);
    }

    /** Two entries of three families each: six in all are shown, and each is the rest of its node's way on, less the way in. */
    @Example
    void aWayThatAllFamiliesOfItsNodeWentDoesNotTellHowManyEnteredThere() {
        mustResist(List.of(
                new Group(9, 1, 0, List.of("HEALTH", "COUNSELLING", "EARLY_INTERVENTION"), true),
                new Group(3, 1, 0, List.of("COUNSELLING", "EARLY_INTERVENTION"), true),
                new Group(9, 2, 0, List.of("HEALTH", "COUNSELLING", "EARLY_INTERVENTION"), true),
                new Group(3, 2, 0, List.of("COUNSELLING", "EARLY_INTERVENTION"), true),
                new Group(9, 3, 0, List.of("EARLY_INTERVENTION", "COUNSELLING"), true)));
    }

    private static void mustResist(List<Group> groups) {
        List<Cell> cells = cells(groups);
        Grid grid = Grid.of(cells, View.FIELD);
        Suppression.protect(grid, K);
        TreeSet<String> nodes = new TreeSet<>(grid.nodes());
        Map<String, Table> ends = sums(
                cells,
                grid,
                nodes,
                counts -> counts.ends().stream().mapToInt(Outcome::families).sum());
        Map<String, Table> dropOuts = sums(cells, grid, nodes, NodeCounts::dropOuts);
        Attack attack = new Attack();
        Table none = grid.table();
        for (Place place : grid.places()) {
            attack.quantity(new At("all", "", place), Known.NOT, grid.families(place));
            for (String node : nodes) {
                Table entry = grid.leaves().getOrDefault(new Entry(node), none);
                int dropOut = dropOuts.get(node).families(place);
                int all = grid.familiesAt(node, place);
                int end = ends.get(node).families(place);
                attack.quantity(new At("node", node, place), Known.NOT, all);
                attack.quantity(new At("notThere", node, place), Known.NOT, grid.families(place) - all);
                attack.quantity(new At("entry", node, place), exact(entry, place), entry.families(place));
                attack.quantity(new At("arrived", node, place), Known.NOT, all - entry.families(place));
                attack.quantity(new At("dropOut", node, place), Known.NOT, dropOut);
                attack.quantity(new At("endOther", node, place), Known.NOT, end - dropOut);
                attack.quantity(new At("on", node, place), Known.NOT, all - end);
                int in = 0;
                int out = 0;
                for (String other : nodes) {
                    Table move = grid.leaves().getOrDefault(new Move(node, other), none);
                    attack.quantity(
                            new At("move", List.of(node, other), place), exact(move, place), move.families(place));
                    attack.quantity(
                            new At("notFrom", List.of(node, other), place), Known.NOT, all - move.families(place));
                    attack.quantity(
                            new At("notTo", List.of(node, other), place),
                            Known.NOT,
                            grid.familiesAt(other, place) - move.families(place));
                    if (!other.equals(node)) {
                        out += move.families(place);
                        in += grid.leaves()
                                .getOrDefault(new Move(other, node), none)
                                .families(place);
                    }
                }
                attack.quantity(new At("againIn", node, place), Known.NOT, in - (all - entry.families(place)));
                attack.quantity(new At("againOut", node, place), Known.NOT, out - (all - end));
            }
        }
        grid.places().forEach(place -> relations(attack, nodes, place));
        totals(attack, grid, nodes);

        attack.mustNotFindAnyBelow(
                K,
                name -> name instanceof At at
                        && List.of("entry", "dropOut", "move", "node", "all").contains(at.kind()));
    }

    private static Map<String, Table> sums(
            List<Cell> cells, Grid grid, TreeSet<String> nodes, ToIntFunction<NodeCounts> count) {
        return nodes.stream().collect(Collectors.toMap(node -> node, node -> {
            Table table = grid.table();
            cells.forEach(cell -> cell.figures().views().get(View.FIELD).nodes().stream()
                    .filter(each -> each.key().equals(node))
                    .forEach(each -> {
                        int number = count.applyAsInt(each.counts());
                        Place place = grid.place(
                                        Optional.of(cell.key().municipality()),
                                        Optional.of(cell.key().halfYear()))
                                .orElseThrow();
                        table.add(place, number, number);
                    }));
            return table;
        }));
    }

    private static void relations(Attack attack, TreeSet<String> nodes, Place place) {
        Attack.Equation entries = attack.equation().term(-1, new At("all", "", place));
        Attack.Equation ends = attack.equation().term(-1, new At("all", "", place));
        for (String node : nodes) {
            entries.term(1, new At("entry", node, place));
            ends.term(1, new At("dropOut", node, place)).term(1, new At("endOther", node, place));
            attack.equation()
                    .term(-1, new At("all", "", place))
                    .term(1, new At("node", node, place))
                    .term(1, new At("notThere", node, place));
            attack.equation()
                    .term(-1, new At("node", node, place))
                    .term(1, new At("entry", node, place))
                    .term(1, new At("arrived", node, place));
            attack.equation()
                    .term(-1, new At("node", node, place))
                    .term(1, new At("dropOut", node, place))
                    .term(1, new At("endOther", node, place))
                    .term(1, new At("on", node, place));
            Attack.Equation in =
                    attack.equation().term(-1, new At("arrived", node, place)).term(-1, new At("againIn", node, place));
            Attack.Equation out =
                    attack.equation().term(-1, new At("on", node, place)).term(-1, new At("againOut", node, place));
            nodes.stream().filter(other -> !other.equals(node)).forEach(other -> {
                in.term(1, new At("move", List.of(other, node), place));
                out.term(1, new At("move", List.of(node, other), place));
            });
            nodes.forEach(other -> {
                attack.equation()
                        .term(-1, new At("node", node, place))
                        .term(1, new At("move", List.of(node, other), place))
                        .term(1, new At("notFrom", List.of(node, other), place));
                attack.equation()
                        .term(-1, new At("node", other, place))
                        .term(1, new At("move", List.of(node, other), place))
                        .term(1, new At("notTo", List.of(node, other), place));
            });
        }
    }

    private static void totals(Attack attack, Grid grid, TreeSet<String> nodes) {
        List<String> kinds =
                List.of("node", "notThere", "entry", "arrived", "dropOut", "endOther", "on", "againIn", "againOut");
        totals(attack, grid, "all", "");
        for (String node : nodes) {
            kinds.forEach(kind -> totals(attack, grid, kind, node));
            nodes.forEach(other -> List.of("move", "notFrom", "notTo")
                    .forEach(kind -> totals(attack, grid, kind, List.of(node, other))));
        }
    }

    private static void totals(Attack attack, Grid grid, String kind, Object what) {
        int rows = grid.table().totalRow();
        int columns = grid.table().totalColumn();
        for (int row = 0; row <= rows; row++) {
            Attack.Equation equation = attack.equation();
            for (int column = 0; column <= columns; column++) {
                equation.term(column == columns ? -1 : 1, new At(kind, what, new Place(row, column)));
            }
        }
        for (int column = 0; column <= columns; column++) {
            Attack.Equation equation = attack.equation();
            for (int row = 0; row <= rows; row++) {
                equation.term(row == rows ? -1 : 1, new At(kind, what, new Place(row, column)));
            }
        }
    }

    private static Known exact(Table table, Place place) {
        return table.shows(place) ? Known.EXACTLY : Known.NOT;
    }

    @Property
    void everythingShownStandsForAtLeastKFamilies(@ForAll("groups") List<Group> groups) {
        Grid grid = Grid.of(cells(groups), View.FIELD);
        Suppression.protect(grid, K);

        for (Place place : grid.places()) {
            grid.leaves().values().stream()
                    .filter(table -> table.shows(place))
                    .forEach(table -> assertThat(table.families(place)).isGreaterThanOrEqualTo(K));
        }
    }
}
