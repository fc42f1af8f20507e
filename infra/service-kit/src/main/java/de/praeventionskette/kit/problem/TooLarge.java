package de.praeventionskette.kit.problem;

import java.util.List;

/** The body is larger than this address takes (413). */
public class TooLarge extends RequestProblem {
    /** With the code of the text and its arguments, which carry no personal data. */
    public TooLarge(String code, Object... args) {
        super(413, code, List.of(), args);
    }
}
