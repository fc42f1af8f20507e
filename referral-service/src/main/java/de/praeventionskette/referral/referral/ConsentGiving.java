package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.SecrecyRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the sender writes it down.
 *
 * @param recipient organization that the family named; null: the one of the offer
 * @param scopes what it allows
 * @param terms who gave it, how, when and until when
 * @param releases whether the family also releases the sender from professional secrecy (§ 203 StGB)
 */
public record ConsentGiving(@Nullable String recipient, List<ConsentScope> scopes, Terms terms, boolean releases) {
    /** Without a word on professional secrecy. */
    public ConsentGiving(@Nullable String recipient, List<ConsentScope> scopes, Terms terms) {
        this(recipient, scopes, terms, false);
    }

    /** What the family said about professional secrecy towards the receiver of an offer; null: nothing. */
    @Nullable SecrecyRelease releaseTo(String receiver) {
        return releases ? new SecrecyRelease(receiver, terms, null) : null;
    }

    /** The consent for the receiver of an offer. */
    public Consent to(String receiver, ConsentPurpose purpose) {
        return Consent.given(receiver, purpose, terms, scopes);
    }
}
