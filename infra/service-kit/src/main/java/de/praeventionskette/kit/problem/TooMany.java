package de.praeventionskette.kit.problem;

import java.util.List;

/** Too many requests or attempts (429). */
public class TooMany extends RequestProblem {
    /** With the code of the text and its arguments, which carry no personal data. */
    public TooMany(String code, Object... args) {
        super(429, code, List.of(), args);
    }
}
