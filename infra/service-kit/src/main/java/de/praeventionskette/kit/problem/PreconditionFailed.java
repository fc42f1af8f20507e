package de.praeventionskette.kit.problem;

import java.util.List;

/** What the caller changed is no longer the newest version (412): load again, then repeat. */
public class PreconditionFailed extends RequestProblem {
    /** With the code of the text and its arguments, which carry no personal data. */
    public PreconditionFailed(String code, Object... args) {
        super(412, code, List.of(), args);
    }
}
