package de.praeventionskette.kit.security;

import de.praeventionskette.kit.problem.NotAllowed;

/** Someone asks to act in a membership that is not theirs (403). */
final class ForeignMembership extends NotAllowed {
    ForeignMembership() {
        super("membership.not-yours");
    }
}
