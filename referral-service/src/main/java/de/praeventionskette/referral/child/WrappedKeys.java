package de.praeventionskette.referral.child;

import java.util.Collection;
import java.util.Map;

/** Keeps wrapped keys, apart from everything that they open. */
public interface WrappedKeys {
    /** Those that exist. */
    Map<ChildId, byte[]> find(Collection<ChildId> children);

    /** Keeps a key unless there is one, and answers the one that is kept. */
    byte[] keepIfAbsent(ChildId child, byte[] wrapped);
}
