package de.praeventionskette.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Belonging of a person or machine to an organization (or one team of it), as the claim {@code memberships} tells it.
 *
 * @param municipalities keys (AGS) of the municipalities the membership covers; a five-digit key is the whole district
 * @param region five-digit district key
 */
record Membership(
        @NotBlank String organization,
        @NotBlank String organizationName,
        @Nullable String unit,
        @Nullable String unitName,

        @NotEmpty List<@Pattern(regexp = "PROFESSIONAL|PROVIDER|COORDINATOR|PLANNER|PRIVACY_OFFICER|ADMIN") String> roles,

        @NotEmpty List<@Pattern(regexp = "\\d{5}(\\d{3})?") String> municipalities,
        @Pattern(regexp = "\\d{5}") String region) {

    /** {@code organization}, or {@code organization.unit} for a team. */
    String id() {
        return unit == null ? organization : organization + "." + unit;
    }

    Map<String, Object> claim() {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("id", id());
        claim.put("organization", organization);
        claim.put("organizationName", organizationName);
        if (unit != null) {
            claim.put("unit", unit);
        }
        if (unitName != null) {
            claim.put("unitName", unitName);
        }
        claim.put("roles", new ArrayList<>(roles));
        claim.put("municipalities", new ArrayList<>(municipalities));
        claim.put("region", region);
        return claim;
    }
}
