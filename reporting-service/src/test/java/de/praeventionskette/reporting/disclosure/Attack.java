package de.praeventionskette.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Someone who knows every equation between quantities, all numbers that are shown, and that none is negative. A hidden
 * quantity is found if its value cannot be changed: if there is no direction, in which all equations hold and nothing falls
 * below zero, that changes it. Independent of how things were hidden: it solves linear programmes.
 */
public final class Attack {
    /** What is known of a quantity. */
    public enum Known {
        EXACTLY,
        /** Shown rounded: its value may move a little in both directions. */
        ROUNDED,
        NOT
    }

    private record Quantity(int index, Known known, int value) {}

    private final Map<Object, Quantity> quantities = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();

    /** Adds a quantity with its true value; a second time changes nothing. */
    public void quantity(Object name, Known known, int value) {
        assertThat(value).as(name.toString()).isNotNegative();
        quantities.computeIfAbsent(name, it -> new Quantity(quantities.size(), known, value));
    }

    /** Begins an equation: its terms sum to zero. */
    public Equation equation() {
        Equation equation = new Equation();
        equations.add(equation);
        return equation;
    }

    /** A sum that is zero. */
    public final class Equation {
        private final Map<Integer, Integer> terms = new LinkedHashMap<>();
        private int sum;

        public Equation term(int factor, Object name) {
            Quantity quantity = quantities.get(name);
            assertThat(quantity).as(name.toString()).isNotNull();
            terms.merge(quantity.index(), factor, Integer::sum);
            sum += factor * quantity.value();
            return this;
        }
    }

    /** Fails if any hidden quantity above zero can have no other value. */
    public void mustNotFindAny() {
        mustNotFindAnyBelow(Integer.MAX_VALUE, name -> true);
    }

    /** The same for some quantities below a number; the others only serve the attacker. */
    public void mustNotFindAnyBelow(int number, java.util.function.Predicate<Object> wanted) {
        equations.forEach(equation -> assertThat(equation.sum).isZero());
        java.util.Set<Integer> movable = Elimination.movable(columnsOfThoseThatMoveBothWays());
        quantities.forEach((name, quantity) -> {
            if (wanted.test(name)
                    && quantity.known() == Known.NOT
                    && quantity.value() > 0
                    && quantity.value() < number) {
                assertThat(movable.contains(quantity.index())
                                || canMove(quantity.index(), 1)
                                || canMove(quantity.index(), -1))
                        .as("%s is found to be %d", name, quantity.value())
                        .isTrue();
            }
        });
    }

    /** Most are cleared without a linear programme: where equations alone leave room and nothing is at zero. */
    private Map<Integer, double[]> columnsOfThoseThatMoveBothWays() {
        Map<Integer, double[]> columns = new LinkedHashMap<>();
        quantities.values().stream()
                .filter(each -> each.known() != Known.EXACTLY && each.value() > 0)
                .forEach(each -> columns.put(each.index(), column(each.index(), 1)));
        return columns;
    }

    private boolean canMove(int target, int by) {
        List<Quantity> all = List.copyOf(quantities.values());
        List<double[]> columns = new ArrayList<>();
        for (Quantity each : all) {
            if (each.index() != target && each.known() != Known.EXACTLY) {
                columns.add(column(each.index(), 1));
                if (each.value() > 0) {
                    columns.add(column(each.index(), -1));
                }
            }
        }
        double[] wanted = column(target, -by);
        return Simplex.isFeasible(columns, wanted);
    }

    private double[] column(int index, int factor) {
        double[] column = new double[equations.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = factor * equations.get(i).terms.getOrDefault(index, 0);
        }
        return column;
    }
}
