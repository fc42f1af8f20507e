package de.praeventionskette.referral.consent;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.Consent.Terms;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Schweigepflichtentbindung (§ 203 StGB): the family lets who refers it speak about it to the recipient, as far as this help needs
 * it. A statement of its own beside the consent, with a withdrawal of its own.
 *
 * @param recipient organization towards which secrecy ends
 * @param terms who gave it, how, when, until when, and which text was shown
 * @param withdrawnAt when the family took it back; null: it did not
 */
public record SecrecyRelease(
        String recipient, Terms terms, @Nullable Instant withdrawnAt) {

    /** The same after it was taken back; what was taken back before stays as it is. */
    public SecrecyRelease withdraw(Instant at) {
        return withdrawnAt == null ? new SecrecyRelease(recipient, terms, at) : this;
    }

    /**
     * The same, if it is the family's last word.
     *
     * @throws Invalid an earlier one was taken back after this was said
     */
    public SecrecyRelease ifLastWord(@Nullable SecrecyRelease before) {
        if (before != null
                && before.withdrawnAt() != null
                && before.withdrawnAt().isAfter(terms.givenAt())) {
            throw new Invalid("consent.request", "consent.withdrawn-since");
        }
        return this;
    }

    /** How it stands on a local day. */
    public Standing standing(LocalDate today) {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        return today.isAfter(terms.expiresOn()) ? Standing.EXPIRED : Standing.IN_FORCE;
    }
}
