package de.praeventionskette.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.reporting.disclosure.Table.Place;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GridProtectionProperties {
    private static final int K = 5;

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                        net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(1, 4)),
                        net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(5, 40)))
                .list()
                .ofSize(25);
    }

    private static Table table(List<Integer> numbers, int rows, int columns) {
        Table table = new Table(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int number = numbers.get(row * 5 + column);
                table.add(new Place(row, column), number, number);
            }
        }
        return table;
    }

    private static List<List<Place>> lines(Table table) {
        List<List<Place>> lines = new ArrayList<>();
        for (int row = 0; row <= table.totalRow(); row++) {
            List<Place> line = new ArrayList<>();
            for (int column = 0; column <= table.totalColumn(); column++) {
                line.add(new Place(row, column));
            }
            lines.add(line);
        }
        for (int column = 0; column <= table.totalColumn(); column++) {
            List<Place> line = new ArrayList<>();
            for (int row = 0; row <= table.totalRow(); row++) {
                line.add(new Place(row, column));
            }
            lines.add(line);
        }
        return lines;
    }

    private static boolean isTotalOf(List<Place> line, Place place) {
        return place.equals(line.getLast());
    }

    @Property
    void nothingShownStandsForFewerThanKFamilies(
            @ForAll("numbers") List<Integer> numbers,
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 5) int columns) {
        Table table = table(numbers, rows, columns);
        GridProtection.protect(table, K);

        lines(table)
                .forEach(line -> line.stream()
                        .filter(table::shows)
                        .forEach(place -> assertThat(table.families(place)).isGreaterThanOrEqualTo(K)));
    }

    @Property
    void noHiddenNumberCanBeWorkedOutFromWhatIsShown(
            @ForAll("numbers") List<Integer> numbers,
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 5) int columns) {
        Table table = table(numbers, rows, columns);
        GridProtection.protect(table, K);

        Attack attack = new Attack();
        lines(table)
                .forEach(line -> line.forEach(place -> attack.quantity(
                        place,
                        !table.hides(place) && table.families(place) > 0 ? Attack.Known.EXACTLY : Attack.Known.NOT,
                        table.families(place))));
        lines(table).forEach(line -> {
            Attack.Equation equation = attack.equation();
            line.forEach(place -> equation.term(isTotalOf(line, place) ? -1 : 1, place));
        });
        attack.mustNotFindAny();
    }

    @Property
    void whatIsLeftOfALineWhenTheShownIsTakenAwayStandsForAtLeastKFamilies(
            @ForAll("numbers") List<Integer> numbers, @ForAll @IntRange(min = 1, max = 5) int rows) {
        Table table = table(numbers, rows, 5);
        GridProtection.protect(table, K);

        lines(table).forEach(line -> {
            int hidden = line.stream()
                    .filter(place -> table.hides(place))
                    .mapToInt(table::families)
                    .sum();
            if (line.stream().noneMatch(table::shows)) {
                return;
            }
            assertThat(hidden)
                    .satisfiesAnyOf(
                            it -> assertThat(it).isZero(), it -> assertThat(it).isGreaterThanOrEqualTo(K));
        });
    }
}
