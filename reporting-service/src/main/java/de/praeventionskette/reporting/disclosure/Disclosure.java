package de.praeventionskette.reporting.disclosure;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What may be seen.
 *
 * @param k smallest number of families that may be shown
 * @param sensitiveFields fields of action whose figures need more families and senders to be released
 */
@Validated
@ConfigurationProperties("reporting.disclosure")
public record Disclosure(
        @DefaultValue("5") @Min(3) int k,

        @DefaultValue({"PREGNANCY_COUNSELLING", "EARLY_INTERVENTION"})
        Set<FieldOfAction> sensitiveFields) {}
