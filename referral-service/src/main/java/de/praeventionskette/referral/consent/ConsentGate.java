package de.praeventionskette.referral.consent;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The one gate that every transmission, every read by a recipient and every feedback passes. It asks the consent as it is
 * stored at this moment, so that a withdrawal works on the very next request (GDPR Art. 7(3)).
 */
public final class ConsentGate {
    private final Clock clock;

    public ConsentGate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets data through to the recipient.
     *
     * @throws NoConsent there is no consent in force for the transmission
     */
    public void letRecipient(Consent consent) {
        Standing standing = consent.standing(ConsentScope.TRANSMISSION, today());
        if (standing != Standing.IN_FORCE) {
            throw new NoConsent(standing);
        }
    }

    /** Whether the recipient may have the data. */
    public boolean recipientMayRead(Consent consent) {
        return consent.allows(ConsentScope.TRANSMISSION, today());
    }

    /** Whether the sender may hear more than that the loop is closed. */
    public boolean senderMayHear(Consent consent) {
        return consent.allows(ConsentScope.FEEDBACK, today());
    }

    /** Whether both sides may speak with each other about the family, as the text that it was shown says. */
    public boolean sidesMaySpeak(Consent consent) {
        return recipientMayRead(consent) && senderMayHear(consent) && consent.saysThatBothMeet();
    }

    /**
     * Lets both sides speak with each other.
     *
     * @throws NoConsent there is no consent in force for the transmission
     * @throws NotAllowed the family allows no feedback, or was shown a text that does not say that both speak
     */
    public void letSidesSpeak(Consent consent) {
        letRecipient(consent);
        if (!senderMayHear(consent)) {
            throw new NotAllowed("hand-over.no-feedback");
        }
        if (!consent.saysThatBothMeet()) {
            throw new NotAllowed("hand-over.old-text");
        }
    }

    /** The local day on which it asks. */
    public LocalDate today() {
        return LocalDays.of(clock.instant());
    }
}
