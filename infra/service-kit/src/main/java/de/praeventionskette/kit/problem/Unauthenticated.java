package de.praeventionskette.kit.problem;

import java.util.List;

/** Nobody is signed in, or the token is no longer good (401). */
public class Unauthenticated extends RequestProblem {
    /** With the code of the text and its arguments, which carry no personal data. */
    public Unauthenticated(String code, Object... args) {
        super(401, code, List.of(), args);
    }
}
