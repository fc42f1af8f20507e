package de.praeventionskette.referral.absence.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.referral.PassToDeputy;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralReassigned;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralReopened;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralSubmitted;
import de.praeventionskette.referral.referral.ReferralId;

/** A referral came to a team: if that is away, its deputy gets it. */
public final class PassOnWhenAway implements Reaction<ReferralEvent> {
    private final PassToDeputy passing;

    public PassOnWhenAway(PassToDeputy passing) {
        this.passing = passing;
    }

    @Override
    public void follow(Happened<ReferralEvent> happened) {
        if (happened.events().stream().anyMatch(PassOnWhenAway::comesToATeam)) {
            passing.pass(new ReferralId(happened.id()));
        }
    }

    private static boolean comesToATeam(ReferralEvent event) {
        return event instanceof ReferralSubmitted
                || event instanceof ReferralReopened
                || event instanceof ReferralReassigned;
    }
}
