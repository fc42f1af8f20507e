package de.praeventionskette.referral;

import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.WrappedKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Twin of the database of wrapped keys; a key can be destroyed. */
public final class InMemoryKeys implements WrappedKeys {
    private final Map<ChildId, byte[]> keys = new HashMap<>();

    @Override
    public Map<ChildId, byte[]> find(Collection<ChildId> children) {
        Map<ChildId, byte[]> found = new HashMap<>(keys);
        found.keySet().retainAll(children);
        return found;
    }

    @Override
    public byte[] keepIfAbsent(ChildId child, byte[] wrapped) {
        byte[] before = keys.putIfAbsent(child, wrapped);
        return before == null ? wrapped : before;
    }

    public void destroy(ChildId child) {
        keys.remove(child);
    }
}
