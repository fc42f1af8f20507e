package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.SecrecyRelease;
import org.jspecify.annotations.Nullable;

/**
 * What a family allows with one referral.
 *
 * @param release what it says about professional secrecy towards the recipient; null: nothing
 * @param alternatives whom to ask when this comes to nothing; null: nobody
 * @param hidden since when the family's page names no places, if it never did; null: it does
 * @param handOver how both hand over together, which needs its consent to the feedback; null: that is not wished
 */
record Allowed(
        Consent consent,
        @Nullable SecrecyRelease release,
        @Nullable Alternatives alternatives,
        Progress.@Nullable Hidden hidden,
        WarmHandOver.@Nullable Wish handOver) {

    /** A consent and nothing beside it. */
    static Allowed only(Consent consent) {
        return new Allowed(consent, null, null, null, null);
    }
}
