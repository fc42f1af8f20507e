package de.praeventionskette.kit.problem;

import java.util.List;

/** There is no such thing, or the caller may not know of it (404). */
public class NotFound extends RequestProblem {
    /** With the code of the text and its arguments, which carry no personal data. */
    public NotFound(String code, Object... args) {
        super(404, code, List.of(), args);
    }
}
