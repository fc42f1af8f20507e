package de.praeventionskette.kit.problem;

import java.util.List;

/** Something that is needed is away for the moment; repeating later helps (503). */
public class Unavailable extends RequestProblem {
    /** With the code of the text and its arguments, which carry no personal data. */
    public Unavailable(String code, Object... args) {
        super(503, code, List.of(), args);
    }
}
