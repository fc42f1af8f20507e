package de.praeventionskette.referral;

import de.praeventionskette.referral.draft.DraftId;
import de.praeventionskette.referral.draft.DraftKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Twin of the database of wrapped keys of drafts. */
public final class InMemoryDraftKeys implements DraftKeys {
    private final Map<DraftId, byte[]> keys = new ConcurrentHashMap<>();

    @Override
    public Map<DraftId, byte[]> find(Collection<DraftId> drafts) {
        Map<DraftId, byte[]> found = new HashMap<>(keys);
        found.keySet().retainAll(drafts);
        return found;
    }

    @Override
    public byte[] keepIfAbsent(DraftId draft, byte[] wrapped) {
        byte[] before = keys.putIfAbsent(draft, wrapped);
        return before == null ? wrapped : before;
    }

    @Override
    public void destroy(DraftId draft) {
        keys.remove(draft);
    }
}
