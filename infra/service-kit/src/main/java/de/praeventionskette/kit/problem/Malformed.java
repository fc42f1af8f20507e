package de.praeventionskette.kit.problem;

import java.util.List;

/** Cannot be read (400): names the field, parameter or header and why. */
public class Malformed extends RequestProblem {
    /** About one field: the text stands under {@code violation.<code>}. */
    public Malformed(String field, String code, Object... args) {
        this(List.of(Violation.of(field, code, args)));
    }

    /** About several fields at once. */
    public Malformed(List<Violation> violations) {
        super(400, "request.malformed", violations);
    }
}
