package de.praeventionskette.kit.problem;

import java.util.List;

/** A change must say which version it is about (428). */
public class PreconditionRequired extends RequestProblem {
    /** About one field: the text stands under {@code violation.<code>}. */
    public PreconditionRequired(String field, String code, Object... args) {
        this(List.of(Violation.of(field, code, args)));
    }

    /** About several fields at once. */
    public PreconditionRequired(List<Violation> violations) {
        super(428, "request.precondition-required", violations);
    }
}
