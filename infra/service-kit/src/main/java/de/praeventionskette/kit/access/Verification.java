package de.praeventionskette.kit.access;

import java.util.List;

/**
 * What walking the log has found.
 *
 * @param entries how many entries were read
 * @param findings what is not as it was written, empty if all is
 */
public record Verification(long entries, List<Finding> findings) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** Whether every entry is as it was written. */
    public boolean isIntact() {
        return findings.isEmpty();
    }

    /** What can be wrong with a log. */
    public enum Kind {
        /** The content of an entry is not what was hashed. */
        CHANGED,
        /** Entries before this one are gone. */
        MISSING,
        /** An entry does not follow from the one before it. */
        BROKEN,
        /** An anchor names an entry that is gone or another one. */
        CUT
    }

    /**
     * One thing that is wrong.
     *
     * @param kind what
     * @param run in which run
     * @param number at which entry
     */
    public record Finding(Kind kind, String run, long number) {}
}
