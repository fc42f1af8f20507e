package de.praeventionskette.reporting.map;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.cell.CellFigures.Outcome;
import de.praeventionskette.reporting.cell.Cells.Cell;
import de.praeventionskette.reporting.cell.CountPaths;
import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.disclosure.Attack;
import de.praeventionskette.reporting.disclosure.Attack.Known;
import de.praeventionskette.reporting.disclosure.Table;
import de.praeventionskette.reporting.disclosure.Table.Place;
import de.praeventionskette.reporting.map.Leaf.DropOut;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

    @Property(tries = 3000, seed = "20261124")
    void noNumberOfFewerThanKFamiliesCanBeWorkedOutFromAllThatIsShown(@ForAll("groups") List<Group> groups) {
        List<Cell> cells = cells(groups);
        Grid grid = Grid.of(cells, View.FIELD);
        Suppression.protect(grid, K);
        TreeSet<String> nodes = new TreeSet<>(grid.nodes().keySet());
        Map<String, Table> ends = ends(cells, grid, nodes);
        Attack attack = new Attack();
        Table none = new Table(grid.families().totalRow(), grid.families().totalColumn());
        for (Place place : grid.places()) {
            attack.quantity(
                    new At("all", "", place),
                    rounded(grid.families(), place),
                    grid.families().families(place));
            for (String node : nodes) {
                Table there = grid.nodes().get(node);
                Table entry = grid.leaves().getOrDefault(new Entry(node), none);
                Table dropOut = grid.leaves().getOrDefault(new DropOut(node), none);
                int all = there.families(place);
                int end = ends.get(node).families(place);
                attack.quantity(new At("node", node, place), rounded(there, place), all);
                attack.quantity(new At("entry", node, place), exact(entry, place), entry.families(place));
                attack.quantity(new At("arrived", node, place), Known.NOT, all - entry.families(place));
                attack.quantity(new At("dropOut", node, place), exact(dropOut, place), dropOut.families(place));
                attack.quantity(new At("endOther", node, place), Known.NOT, end - dropOut.families(place));
                attack.quantity(new At("on", node, place), Known.NOT, all - end);
                int in = 0;
                int out = 0;
                for (String other : nodes) {
                    Table move = grid.leaves().getOrDefault(new Move(node, other), none);
                    attack.quantity(
                            new At("move", List.of(node, other), place), exact(move, place), move.families(place));
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

    private static Map<String, Table> ends(List<Cell> cells, Grid grid, TreeSet<String> nodes) {
        return nodes.stream().collect(Collectors.toMap(node -> node, node -> {
            Table table = new Table(grid.families().totalRow(), grid.families().totalColumn());
            cells.forEach(cell -> cell.figures().views().get(View.FIELD).nodes().stream()
                    .filter(each -> each.key().equals(node))
                    .forEach(each -> {
                        int number = each.counts().ends().stream()
                                .mapToInt(Outcome::families)
                                .sum();
                        Place place = grid.place(
                                        java.util.Optional.of(cell.key().municipality()),
                                        java.util.Optional.of(cell.key().halfYear()))
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
        }
    }

    private static void totals(Attack attack, Grid grid, TreeSet<String> nodes) {
        List<String> kinds = List.of("node", "entry", "arrived", "dropOut", "endOther", "on", "againIn", "againOut");
        totals(attack, grid, "all", "");
        for (String node : nodes) {
            kinds.forEach(kind -> totals(attack, grid, kind, node));
            nodes.forEach(other -> totals(attack, grid, "move", List.of(node, other)));
        }
    }

    private static void totals(Attack attack, Grid grid, String kind, Object what) {
        int rows = grid.families().totalRow();
        int columns = grid.families().totalColumn();
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

    private static Known rounded(Table table, Place place) {
        return table.shows(place) ? Known.ROUNDED : Known.NOT;
    }

    @Property
    void everythingShownStandsForAtLeastKFamilies(@ForAll("groups") List<Group> groups) {
        Grid grid = Grid.of(cells(groups), View.FIELD);
        Suppression.protect(grid, K);

        for (Place place : grid.places()) {
            grid.leaves().values().stream()
                    .filter(table -> table.shows(place))
                    .forEach(table -> assertThat(table.families(place)).isGreaterThanOrEqualTo(K));
            grid.nodes().values().stream()
                    .filter(table -> table.shows(place))
                    .forEach(table -> assertThat(table.families(place)).isGreaterThanOrEqualTo(K));
        }
    }
}
