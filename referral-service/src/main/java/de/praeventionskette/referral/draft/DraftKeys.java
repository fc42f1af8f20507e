package de.praeventionskette.referral.draft;

import java.util.Collection;
import java.util.Map;

/** Keeps wrapped keys of drafts, apart from the drafts. */
public interface DraftKeys {
    /** Those that exist. */
    Map<DraftId, byte[]> find(Collection<DraftId> drafts);

    /** Keeps a key unless there is one, and answers the one that is kept. */
    byte[] keepIfAbsent(DraftId draft, byte[] wrapped);

    /** Destroys a key, if there is one. */
    void destroy(DraftId draft);
}
