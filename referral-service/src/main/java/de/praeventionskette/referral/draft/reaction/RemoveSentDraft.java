package de.praeventionskette.referral.draft.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.draft.DraftId;
import de.praeventionskette.referral.draft.RemoveDraft;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralSubmitted;

/** A referral was sent: its draft goes, also where a crash came between the two. */
public final class RemoveSentDraft implements Reaction<Referral, ReferralEvent> {
    private final RemoveDraft drafts;

    public RemoveSentDraft(RemoveDraft drafts) {
        this.drafts = drafts;
    }

    @Override
    public Outcome follow(Happened<Referral, ReferralEvent> happened) {
        if (happened.events().stream().anyMatch(ReferralSubmitted.class::isInstance)) {
            drafts.removeSent(new DraftId(happened.id()));
        }
        return Outcome.UNCHANGED;
    }
}
