package de.praeventionskette.referral.reason;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;

/** An organization words a reason in its own way, in both languages. */
public final class AddReason {
    private final ReasonLists lists;

    public AddReason(ReasonLists lists) {
        this.lists = lists;
    }

    /**
     * A wording that is new.
     *
     * @param code the standard reason that it is a case of
     */
    public record Wording(Reason code, String german, String english) {}

    /** Adds it to the own organization's list, once per key. */
    public OwnReason add(Wording wording, RequestKey key, Actor actor) {
        String id = key.creates(actor.organization());
        OwnReason added = new OwnReason(id, wording.code(), wording.german(), wording.english(), false);
        return lists.change(actor.organization(), actor.region(), list -> list.add(added))
                .find(id)
                .orElseThrow();
    }
}
