package de.praeventionskette.referral.replica;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as this service knows it.
 *
 * @param id public id
 * @param region five-digit district key
 * @param receiver who takes requests in
 * @param title short title
 * @param kind what help it is
 * @param fit for whom it is meant
 * @param capacity free places as a band; null: unknown
 * @param withdrawn true when nobody may refer to it any more
 */
public record KnownOffer(
        String id,
        String region,
        Receiver receiver,
        String title,
        Kind kind,
        Fit fit,
        @Nullable CapacityBand capacity,
        boolean withdrawn) {

    /** Organization and, if one is named, team. */
    public record Receiver(String organization, @Nullable String unit) {}

    /** Field of action and level of prevention. */
    public record Kind(FieldOfAction field, PreventionLevel level) {}

    /**
     * Age in months, municipalities and audience.
     *
     * @param professionalsOnly whether only professionals ask for it
     */
    public record Fit(
            int minAgeMonths,
            int maxAgeMonths,
            List<String> municipalities,
            @Nullable Audience audience,
            boolean professionalsOnly) {
        /** Whether an age in months fits. */
        public boolean takesAge(int months) {
            return months >= minAgeMonths && months <= maxAgeMonths;
        }

        /** Whether a municipality is served. */
        public boolean serves(String municipality) {
            return municipalities.contains(municipality);
        }
    }
}
