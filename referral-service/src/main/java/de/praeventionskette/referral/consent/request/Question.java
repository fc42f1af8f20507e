package de.praeventionskette.referral.consent.request;

import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.replica.Called;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a family is asked, as it is shown; nothing of the child or of anybody at home.
 *
 * @param region five-digit district key
 * @param asker who asks
 * @param recipients who would get the data, and for which offers
 * @param purpose what for
 * @param expiresOn last local day on which the consent would hold
 * @param textVersion version of the text that is shown
 * @param until when the code ends to open it
 */
public record Question(
        String region,
        Asker asker,
        List<Recipient> recipients,
        ConsentPurpose purpose,
        LocalDate expiresOn,
        String textVersion,
        Instant until) {
    public Question {
        recipients = List.copyOf(recipients);
    }

    /**
     * Who asks.
     *
     * @param subject opaque id of the person
     * @param name of organization and team as the family reads it
     */
    public record Asker(String organization, @Nullable String unit, String subject, String name) {}

    /**
     * Who would get the data.
     *
     * @param organization id
     * @param unit team that takes the requests; null: the organization names none
     * @param name of organization and team as the family reads it
     * @param offer title of the offer
     */
    public record Recipient(String organization, @Nullable String unit, String name, String offer) {}

    /** Whether the family was asked about an organization, or about a team of it ({@code organization/team}). */
    boolean names(String recipient) {
        return recipients.stream()
                .anyMatch(each -> Called.key(each.organization(), each.unit()).equals(recipient));
    }
}
