package de.praeventionskette.referral.asking;

/** Counts what may happen only so often in an hour or in a day; what is counted are names that tell nothing. */
public interface RequestCounts {
    /** One more; how many it are now in the current window. */
    int add(String what, Window window);

    /** Spans in which something is counted. */
    enum Window {
        HOUR,
        /** A local day. */
        DAY
    }
}
