package de.praeventionskette.referral.draft;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.referral.child.ChildId;
import java.time.Duration;
import java.time.Instant;

/**
 * Entwurf: what its author has typed of a referral and not sent. Nothing of it can be read in the store, nobody hears of it,
 * and it goes with its key when it is sent, discarded or left alone.
 *
 * @param key of the form, which the referral's ids follow from
 * @param mark the save that is stored
 * @param savedAt when that was
 */
public record Draft(DraftId id, Author author, String key, SaveMark mark, SealedForm form, Instant savedAt) {
    /** How long a draft is kept after its last save. */
    public static final Duration KEPT_FOR = Duration.ofDays(14);

    /** How long a removed draft's id stays taken: longer than a device keeps what it could not send. */
    public static final Duration TAKEN_FOR = Duration.ofDays(2);

    /** Most drafts of one author. */
    public static final int MOST = 20;

    /** When nobody has written on for too long. */
    public Instant expiresAt() {
        return savedAt.plus(KEPT_FOR);
    }

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt());
    }

    boolean isBy(Author reader) {
        return author.equals(reader);
    }

    /** The id under which the child is recorded when the draft is sent, unless the organization knows the child already. */
    ChildId child() {
        return new ChildId(new RequestKey(key, "").creates(author.organization() + "/child"));
    }
}
