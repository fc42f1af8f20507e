package de.praeventionskette.referral;

import de.praeventionskette.referral.asking.AskingLimits;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How many requests of families are let in, as {@link AskingLimits} says. */
@Validated
@ConfigurationProperties("referral.asking")
public record AskingProperties(
        @Positive @DefaultValue("10") int perCallerHourly,
        @Positive @DefaultValue("30") int perCallerDaily,
        @Positive @DefaultValue("3") int perPhoneDaily,
        @Positive @DefaultValue("40") int perOfferDaily,
        @Positive @DefaultValue("500") int allHourly) {
    /** As the domain knows them. */
    public AskingLimits limits() {
        return new AskingLimits(perCallerHourly, perCallerDaily, perPhoneDaily, perOfferDaily, allHourly);
    }
}
