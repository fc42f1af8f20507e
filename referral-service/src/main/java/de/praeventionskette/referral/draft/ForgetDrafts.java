package de.praeventionskette.referral.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Forgets drafts that nobody has written on for too long, and the ids of removed ones. */
public final class ForgetDrafts {
    private final Drafts drafts;
    private final DraftVault vault;
    private final Clock clock;

    public ForgetDrafts(Drafts drafts, DraftVault vault, Clock clock) {
        this.drafts = drafts;
        this.vault = vault;
        this.clock = clock;
    }

    /** Forgets at most {@code limit} and answers how many were due; a repeat goes on where it stopped. */
    public int forget(int limit) {
        Instant now = clock.instant();
        List<DraftId> due = drafts.due(now, limit);
        for (DraftId id : due) {
            if (drafts.expire(id, now)) {
                vault.destroy(id);
                drafts.free(id);
            }
        }
        return due.size();
    }
}
