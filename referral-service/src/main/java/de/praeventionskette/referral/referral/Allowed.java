package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.SecrecyRelease;
import org.jspecify.annotations.Nullable;

/**
 * What a family allows with one referral.
 *
 * @param release what it says about professional secrecy towards the recipient; null: nothing
 * @param alternatives whom to ask when this comes to nothing; null: nobody
 */
record Allowed(
        Consent consent,
        @Nullable SecrecyRelease release,
        @Nullable Alternatives alternatives) {

    /** A consent and nothing beside it. */
    static Allowed only(Consent consent) {
        return new Allowed(consent, null, null);
    }
}
