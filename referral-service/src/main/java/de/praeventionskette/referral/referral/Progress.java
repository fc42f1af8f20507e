package de.praeventionskette.referral.referral;

import org.jspecify.annotations.Nullable;

/**
 * How far a referral has come.
 *
 * @param state the state and since when
 * @param contact how far the receiver has come with the family
 * @param place what the offer answered to the wish for a place
 * @param placementForgotten whether the wish for a place was forgotten after its end
 */
public record Progress(
        ReferralState state,
        @Nullable Contact contact,
        @Nullable PlaceInLine place,
        boolean placementForgotten) {

    static Progress begins(ReferralState state) {
        return new Progress(state, null, null, false);
    }

    Progress at(ReferralState next) {
        return new Progress(next, contact, place, placementForgotten);
    }

    Progress at(ReferralState next, @Nullable Contact now) {
        return new Progress(next, now, place, placementForgotten);
    }

    Progress answered(PlaceInLine answer, @Nullable Contact now) {
        return new Progress(state, now, answer, placementForgotten);
    }

    Progress forgotten() {
        return new Progress(state, contact, place, true);
    }
}
