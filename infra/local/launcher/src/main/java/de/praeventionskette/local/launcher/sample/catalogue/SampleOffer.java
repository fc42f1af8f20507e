package de.praeventionskette.local.launcher.sample.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.PreventionLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented offer.
 *
 * @param region five-digit district key
 * @param free places that are free when all is loaded; null: not known
 * @param reportedOn when that was reported; null: when it is loaded
 * @param body what the offers API takes
 */
public record SampleOffer(
        String id,
        String region,
        @Nullable Integer free,
        @Nullable LocalDate reportedOn,
        Body body) {

    /**
     * What the offers API takes.
     *
     * @param assuredDate null: when it is loaded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(
            String organization,
            String title,
            String description,
            FieldOfAction fieldOfAction,
            PreventionLevel preventionLevel,
            Audience audience,
            int minAgeMonths,
            int maxAgeMonths,
            List<String> municipalities,
            List<String> languages,
            Contact contact,
            @Nullable String unit,
            @Nullable String location,
            @Nullable LocalDate assuredDate) {

        /** Whether the offer is for children of that age in months. */
        public boolean takesAge(int months) {
            return months >= minAgeMonths && months <= maxAgeMonths;
        }
    }

    /** Contact that reaches nobody. */
    public record Contact(String email, String website) {}
}
