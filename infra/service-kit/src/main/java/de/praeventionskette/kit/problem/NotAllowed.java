package de.praeventionskette.kit.problem;

import java.util.List;

/** The caller is known but may not do this (403). */
public class NotAllowed extends RequestProblem {
    /** With the code of the text and its arguments, which carry no personal data. */
    public NotAllowed(String code, Object... args) {
        super(403, code, List.of(), args);
    }
}
