package de.praeventionskette.referral.draft;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.TooLarge;
import de.praeventionskette.kit.problem.Unavailable;
import de.praeventionskette.kit.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Saves what has been typed so far. Saves may come twice, late and out of order: the newest stays. */
public final class SaveDraft {
    private static final int ATTEMPTS = 10;

    private final Drafts drafts;
    private final DraftVault vault;
    private final Clock clock;

    public SaveDraft(Drafts drafts, DraftVault vault, Clock clock) {
        this.drafts = drafts;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Saves, and answers what is stored then: this save, or a newer one of the same page.
     *
     * @throws Conflict {@code draft.removed}: it was sent or discarded; {@code draft.elsewhere}: another page wrote on since;
     *     {@code draft.too-many}
     * @throws TooLarge more than {@link TypedForm#LONGEST} characters
     */
    public Draft save(String key, SaveMark mark, TypedForm form, Actor actor) {
        if (form.fields().length() > TypedForm.LONGEST) {
            throw new TooLarge("draft.too-large");
        }
        Author author = Author.of(actor);
        DraftId id = DraftId.of(key, author.organization());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Draft> before = drafts.find(id);
            if (before.isPresent() && isLate(mark, before.get(), author)) {
                return before.get();
            }
            if (before.isEmpty()) {
                mustHaveRoom(author);
            }
            SealedForm sealed = vault.seal(id, TypedFormJson.write(form));
            Draft next = new Draft(id, author, key, mark, sealed, clock.instant());
            boolean saved =
                    before.map(stored -> drafts.replace(stored.mark(), next)).orElseGet(() -> drafts.begin(next));
            if (saved) {
                return next;
            }
            mustNotBeRemoved(id);
        }
        throw new Unavailable("store.busy");
    }

    private static boolean isLate(SaveMark mark, Draft stored, Author author) {
        if (!stored.isBy(author)) {
            throw new NotFound("draft.not-found");
        }
        if (mark.follows(stored.mark())) {
            return false;
        }
        if (!mark.isOf(stored.mark().page())) {
            throw new Conflict("draft.elsewhere");
        }
        return true;
    }

    private void mustHaveRoom(Author author) {
        Instant since = clock.instant().minus(Draft.KEPT_FOR);
        if (drafts.of(author, since, Draft.MOST).size() >= Draft.MOST) {
            throw new Conflict("draft.too-many", Draft.MOST);
        }
    }

    /** What could not be written and is not there was removed; a key that was made for it meanwhile goes again. */
    private void mustNotBeRemoved(DraftId id) {
        if (drafts.find(id).isEmpty()) {
            vault.destroy(id);
            throw new Conflict("draft.removed");
        }
    }
}
