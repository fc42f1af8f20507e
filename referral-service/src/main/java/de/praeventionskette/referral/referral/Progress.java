package de.praeventionskette.referral.referral;

import org.jspecify.annotations.Nullable;

/**
 * How far a referral has come.
 *
 * @param state the state and since when
 * @param contact how far the receiver has come with the family
 * @param place what the offer answered to the wish for a place
 * @param placementForgotten whether the wish for a place was forgotten after its end
 * @param team team of the receiving organization that it was passed to; null: as it was asked
 */
public record Progress(
        ReferralState state,
        @Nullable Contact contact,
        @Nullable PlaceInLine place,
        boolean placementForgotten,
        @Nullable String team) {

    static Progress begins(ReferralState state) {
        return new Progress(state, null, null, false, null);
    }

    Progress at(ReferralState next) {
        return new Progress(next, contact, place, placementForgotten, team);
    }

    Progress at(ReferralState next, @Nullable Contact now) {
        return new Progress(next, now, place, placementForgotten, team);
    }

    Progress answered(PlaceInLine answer, @Nullable Contact now) {
        return new Progress(state, now, answer, placementForgotten, team);
    }

    Progress forgotten() {
        return new Progress(state, contact, place, true, team);
    }

    Progress with(String next) {
        return new Progress(state, contact, place, placementForgotten, next);
    }

    Party receiver(Submission submission) {
        Party asked = submission.sides().receiver();
        return team == null ? asked : new Party(asked.organization(), team);
    }
}
