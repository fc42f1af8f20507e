package de.praeventionskette.referral.absence.reaction;

import de.praeventionskette.kit.aggregate.Happened;
import de.praeventionskette.kit.aggregate.Reaction;
import de.praeventionskette.referral.referral.PassToDeputy;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralEvent;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralReassigned;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralReopened;
import de.praeventionskette.referral.referral.ReferralEvent.ReferralSubmitted;

/** A referral came to a team: if that is away, its deputy gets it. */
public final class PassOnWhenAway implements Reaction<Referral, ReferralEvent> {
    private final PassToDeputy passing;

    public PassOnWhenAway(PassToDeputy passing) {
        this.passing = passing;
    }

    @Override
    public Outcome follow(Happened<Referral, ReferralEvent> happened) {
        boolean comes = happened.events().stream().anyMatch(PassOnWhenAway::comesToATeam);
        return comes && passing.pass(happened.now().state()) ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private static boolean comesToATeam(ReferralEvent event) {
        return event instanceof ReferralSubmitted
                || event instanceof ReferralReopened
                || event instanceof ReferralReassigned;
    }
}
