package de.praeventionskette.referral.referral.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.referral.AskNextOffer;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralEvent.NextAsked;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralCancelled;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralRejected;
import de.praeventionskette.referral.referral.ReferralId;

/** A referral came to nothing, or it was decided who is asked instead: that one is asked. */
public final class AskNextInOrder implements Reaction<Referral, ReferralEvent> {
    private final AskNextOffer next;

    public AskNextInOrder(AskNextOffer next) {
        this.next = next;
    }

    /** What it notes in the referral itself comes as an event of its own. */
    @Override
    public Outcome follow(Happened<Referral, ReferralEvent> happened) {
        if (happened.events().stream().anyMatch(AskNextInOrder::concernsOrder)) {
            next.ask(new ReferralId(happened.id()));
        }
        return Outcome.UNCHANGED;
    }

    private static boolean concernsOrder(ReferralEvent event) {
        return event instanceof ReferralRejected || event instanceof ReferralCancelled || event instanceof NextAsked;
    }
}
