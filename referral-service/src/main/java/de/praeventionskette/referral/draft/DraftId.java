package de.praeventionskette.referral.draft;

import de.praeventionskette.kit.aggregate.RequestKey;

/** Id of a draft: the one that its referral will have when it is sent. */
public record DraftId(String value) {
    /** The id that follows from the key of a form and the organization that one acts for. */
    public static DraftId of(String key, String organization) {
        return new DraftId(new RequestKey(key, "").creates(organization));
    }
}
