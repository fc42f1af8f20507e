package de.praeventionskette.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Variable;

/**
 * Someone who knows every equation between quantities, all numbers that are shown, and that none is negative. A hidden
 * quantity is found if no other whole number fits. Independent of how things were hidden: it solves linear programmes.
 */
public final class Attack {
    private static final double NEARLY = 1e-6;

    /** What is known of a quantity. */
    public enum Known {
        EXACTLY,
        NOT
    }

    private record Quantity(Object name, int index, Known known, int value) {}

    private final Map<Object, Quantity> quantities = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();

    /** Adds a quantity with its true value; a second time changes nothing. */
    public void quantity(Object name, Known known, int value) {
        assertThat(value).as(name.toString()).isNotNegative();
        quantities.computeIfAbsent(name, it -> new Quantity(it, quantities.size(), known, value));
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
    public void mustNotFindAnyBelow(int number, Predicate<Object> wanted) {
        equations.forEach(equation -> assertThat(equation.sum).isZero());
        List<Quantity> left = new ArrayList<>(quantities.values().stream()
                .filter(each -> wanted.test(each.name())
                        && each.known() == Known.NOT
                        && each.value() > 0
                        && each.value() < number)
                .toList());
        left.removeAll(thoseThatMoveWhenAllArePushed(left, 1));
        left.removeAll(thoseThatMoveWhenAllArePushed(left, -1));
        left.forEach(each -> assertThat(canMove(each, 1) || canMove(each, -1))
                .as("%s is found to be %d", each.name(), each.value())
                .isTrue());
    }

    /** Clears most in one go: pushes all at once, each by one at most. */
    private List<Quantity> thoseThatMoveWhenAllArePushed(Collection<Quantity> pushed, int by) {
        if (pushed.isEmpty()) {
            return List.of();
        }
        Result result = solve(pushed, by);
        return pushed.stream().filter(each -> hasMoved(result, each, by)).toList();
    }

    private boolean canMove(Quantity quantity, int by) {
        return hasMoved(solve(List.of(quantity), by), quantity, by);
    }

    private static boolean hasMoved(Result result, Quantity quantity, int by) {
        return (result.doubleValue(quantity.index()) - quantity.value()) * by >= 1 - NEARLY;
    }

    private Result solve(Collection<Quantity> pushed, int by) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (Quantity each : quantities.values()) {
            Variable variable = model.newVariable(Integer.toString(each.index()));
            variables.add(each.known() == Known.EXACTLY ? variable.level(each.value()) : variable.lower(0));
        }
        for (Quantity each : pushed) {
            Variable variable = variables.get(each.index()).weight(1);
            if (by > 0) {
                variable.upper(each.value() + 1);
            } else {
                variable.lower(each.value() - 1);
            }
        }
        for (int i = 0; i < equations.size(); i++) {
            Expression expression = model.newExpression("e" + i).level(0);
            equations.get(i).terms.forEach((index, factor) -> expression.set(variables.get(index), factor));
        }
        Result result = by > 0 ? model.maximise() : model.minimise();
        assertThat(result.getState().isOptimal()).as(result.toString()).isTrue();
        return result;
    }
}
