package de.praeventionskette.kit.access;

import de.praeventionskette.kit.problem.Unavailable;

/** An access could not be written down for certain, so nothing is shown (503). */
public final class AccessNotRecorded extends Unavailable {
    AccessNotRecorded(Throwable reason) {
        super("access.not-recorded");
        initCause(reason);
    }
}
