package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import java.time.Clock;

/**
 * Takes in what the offer answered to the wish for a place; older answers change nothing. It comes moments after somebody
 * accepted, and must not make them look again before their next step.
 */
public final class AnswerPlace {
    private final Referrals referrals;
    private final Clock clock;

    public AnswerPlace(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Applies an answer; one to a referral that is not here is not ours. */
    public void answer(ReferralId id, PlaceInLine answer) {
        if (referrals.find(id).isPresent()) {
            referrals.change(id, Command.beside(), referral -> referral.answerPlace(answer, clock.instant()));
        }
    }
}
