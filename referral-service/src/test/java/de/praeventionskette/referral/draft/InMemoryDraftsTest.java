package de.praeventionskette.referral.draft;

import de.praeventionskette.referral.InMemoryDraftKeys;
import de.praeventionskette.referral.InMemoryDrafts;

class InMemoryDraftsTest implements DraftsContract {
    private final Drafts drafts = new InMemoryDrafts();
    private final DraftKeys keys = new InMemoryDraftKeys();

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public DraftKeys keys() {
        return keys;
    }
}
