package de.praeventionskette.referral.draft;

import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ReadLog;
import de.praeventionskette.referral.child.ReadPurpose;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opens drafts for their author, and for nobody else. They show a child's name, so each reading is first put on record, under
 * the id that the child will have. No record, no draft.
 */
public final class ReadDrafts {
    private final Drafts drafts;
    private final DraftVault vault;
    private final ReadLog log;
    private final Clock clock;

    public ReadDrafts(Drafts drafts, DraftVault vault, ReadLog log, Clock clock) {
        this.drafts = drafts;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /** One's own draft. */
    public OpenedDraft one(String key, Actor actor) {
        Author author = Author.of(actor);
        Instant now = clock.instant();
        Draft found = drafts.find(DraftId.of(key, author.organization()))
                .filter(draft -> draft.isBy(author) && !draft.expiredAt(now))
                .orElseThrow(() -> new NotFound("draft.not-found"));
        return open(List.of(found), actor).stream().findFirst().orElseThrow(() -> new NotFound("draft.not-found"));
    }

    /** All of one's own, the latest first; one entry in the access log. */
    public List<OpenedDraft> mine(Actor actor) {
        Instant since = clock.instant().minus(Draft.KEPT_FOR);
        return open(drafts.of(Author.of(actor), since, Draft.MOST), actor);
    }

    private List<OpenedDraft> open(List<Draft> found, Actor actor) {
        if (found.isEmpty()) {
            return List.of();
        }
        log.note(actor, ReadPurpose.DRAFT, found.stream().map(Draft::child).toList());
        Map<DraftId, String> open = vault.open(found.stream().collect(Collectors.toMap(Draft::id, Draft::form)));
        return found.stream()
                .flatMap(draft -> Optional.ofNullable(open.get(draft.id())).map(text -> opened(draft, text)).stream())
                .toList();
    }

    private static OpenedDraft opened(Draft draft, String text) {
        return new OpenedDraft(draft.key(), draft.mark().count(), draft.savedAt(), TypedFormJson.read(text));
    }
}
