package de.praeventionskette.referral.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where drafts are kept. A removed one leaves only its id behind for a while, so that a late save does not bring it back. */
public interface Drafts {
    /** The draft, unless it was never saved or is removed. */
    Optional<Draft> find(DraftId id);

    /** Whether an id is taken, by a draft or by a removed one that is not set free yet. */
    boolean isTaken(DraftId id);

    /** What an author has saved since a moment, the latest first, at most {@code limit}. */
    List<Draft> of(Author author, Instant since, int limit);

    /** Keeps the first save of a draft. False: the id is taken, by a draft or by a removed one. */
    boolean begin(Draft draft);

    /** Keeps a further save. False: the draft was saved or removed since {@code before}. */
    boolean replace(SaveMark before, Draft next);

    /** Removes what was saved, if anything was, and takes the id until a moment. */
    void remove(DraftId id, String region, Instant takenUntil);

    /** Drafts and taken ids whose time is up, at most {@code limit}. */
    List<DraftId> due(Instant now, int limit);

    /** Removes what was saved under a due id, which stays due. False: it was saved again meanwhile. */
    boolean expire(DraftId id, Instant now);

    /** Sets the id of a removed draft free. */
    void free(DraftId id);
}
