package de.praeventionskette.referral.draft;

import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import java.time.Clock;

/** A draft was sent or discarded: what was typed and its key are destroyed. A repeat changes nothing. */
public final class RemoveDraft {
    private final Drafts drafts;
    private final DraftVault vault;
    private final Clock clock;

    public RemoveDraft(Drafts drafts, DraftVault vault, Clock clock) {
        this.drafts = drafts;
        this.vault = vault;
        this.clock = clock;
    }

    /** Removes an own draft; a save that is still under way finds it removed. */
    public void remove(String key, Actor actor) {
        Author author = Author.of(actor);
        DraftId id = DraftId.of(key, author.organization());
        if (drafts.find(id).filter(draft -> !draft.isBy(author)).isPresent()) {
            throw new NotFound("draft.not-found");
        }
        remove(id, author.region());
    }

    /** Removes the draft of a referral that is on record, if there is one, and its key where a crash has left that. */
    public void removeSent(DraftId id) {
        if (drafts.isTaken(id)) {
            drafts.find(id).ifPresent(draft -> take(id, draft.author().region()));
            vault.destroy(id);
        }
    }

    private void remove(DraftId id, String region) {
        take(id, region);
        vault.destroy(id);
    }

    private void take(DraftId id, String region) {
        drafts.remove(id, region, clock.instant().plus(Draft.TAKEN_FOR));
    }
}
