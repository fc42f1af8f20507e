package de.praeventionskette.kit.problem;

import java.util.function.Function;

/**
 * Keeps the domain free of this kit: a service registers, as a bean, which problem an exception of its domain is.
 * The mapping of the nearest superclass wins.
 *
 * @param type exception of the domain
 * @param toProblem reads status, code and arguments from it
 */
public record ProblemMapping<E extends Throwable>(Class<E> type, Function<E, RequestProblem> toProblem) {
    RequestProblem map(Throwable failure) {
        return toProblem.apply(type.cast(failure));
    }
}
