package de.praeventionskette.referral.child;

import java.util.Collection;
import java.util.Map;

/** Holds the keys of children. Destroying a key destroys everything that was sealed with it. */
public interface ChildVault {
    /** The key of a child, made if there is none. */
    ChildKey keyFor(ChildId child);

    /** The key of a child that is being recorded: made first, and looked up only if a repeat finds it made. */
    ChildKey beginFor(ChildId child);

    /** The keys that exist of these children. */
    Map<ChildId, ChildKey> keys(Collection<ChildId> children);
}
