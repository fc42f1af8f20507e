package de.praeventionskette.referral.walk;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;

/**
 * What a referral should look like.
 *
 * @param status its state
 * @param helping whether the help has begun
 * @param steps how many entries its history has
 */
record Model(ReferralStatus status, boolean helping, int steps) {
    static Model submitted() {
        return new Model(ReferralStatus.REQUESTED, false, 1);
    }

    Model to(ReferralStatus next) {
        return new Model(next, helping, steps + 1);
    }

    boolean ended() {
        return switch (status) {
            case DRAFT, REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD -> false;
            case REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> true;
        };
    }
}
