package de.praeventionskette.referral.reason;

import de.praeventionskette.kit.security.Actor;

/** A wording can no longer be chosen; where it was used it stays readable. */
public final class RetireReason {
    private final ReasonLists lists;

    public RetireReason(ReasonLists lists) {
        this.lists = lists;
    }

    /** Takes one of the own organization's wordings out of use; a repeat changes nothing. */
    public OwnReason retire(String id, Actor actor) {
        return lists.change(actor.organization(), actor.region(), list -> list.retire(id))
                .find(id)
                .orElseThrow();
    }
}
