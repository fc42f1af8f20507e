package de.praeventionskette.kit.problem;

import java.util.List;

/** Well formed, but not acceptable as it is (422): names each field and why. */
public class Invalid extends RequestProblem {
    /** About one field: the text stands under {@code violation.<code>}. */
    public Invalid(String field, String code, Object... args) {
        this(List.of(Violation.of(field, code, args)));
    }

    /** About several fields at once. */
    public Invalid(List<Violation> violations) {
        super(422, "request.invalid", violations);
    }
}
