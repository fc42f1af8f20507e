package de.praeventionskette.kit.problem;

import java.util.List;

/** The request contradicts the present state (409). */
public class Conflict extends RequestProblem {
    /** With the code of the text and its arguments, which carry no personal data. */
    public Conflict(String code, Object... args) {
        super(409, code, List.of(), args);
    }
}
