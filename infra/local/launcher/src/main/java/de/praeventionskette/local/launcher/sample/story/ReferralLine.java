package de.praeventionskette.local.launcher.sample.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One invented referral, as the import takes it: one line of JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralLine(
        String importId,
        Child child,
        String offer,
        Party sender,
        LocalDate submittedOn,
        List<Step> steps,
        Consent consent,
        @Nullable String follows,
        String concern) {

    /**
     * An invented child.
     *
     * @param givenName null: not born when the sample ends
     * @param birthDate after the submission: expected then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Child(
            String key,
            @Nullable String givenName,
            String familyName,
            LocalDate birthDate,
            String municipality,
            String guardianName,
            String language) {}

    /** An organization, and its team where it has some. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(String organization, @Nullable String unit) {}

    /** A state and the day on which it began. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            ReferralStatus to, LocalDate on, @Nullable Reason reason) {
        static Step of(ReferralStatus to, LocalDate on) {
            return new Step(to, on, null);
        }
    }

    /** What the family allowed. */
    public record Consent(List<String> scopes, String givenBy, String how, LocalDate expiresOn) {}

    /** The state in which the referral is at the end of the sample. */
    public ReferralStatus state() {
        return steps.isEmpty() ? ReferralStatus.REQUESTED : steps.getLast().to();
    }

    ReferralLine with(List<Step> others) {
        return new ReferralLine(importId, child, offer, sender, submittedOn, others, consent, follows, concern);
    }
}
