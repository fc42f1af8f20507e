package de.praeventionskette.referral;

import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service.
 *
 * @param masterKeyFile file with the key above all keys of children
 * @param keysDatabase database of the children's keys, apart from everything they open
 * @param concerns Anlässe that a referral may name
 */
@Validated
@ConfigurationProperties("referral")
public record ReferralProperties(
        Path masterKeyFile,
        @DefaultValue("referral_keys") String keysDatabase,

        @NotEmpty @DefaultValue({
            "BONDING_AND_PARENTING",
            "HEALTH",
            "DEVELOPMENT",
            "STRAIN_IN_FAMILY",
            "BENEFITS",
            "PREGNANCY",
            "EARLY_EDUCATION",
            "LEISURE"
        })
        List<String> concerns) {}
