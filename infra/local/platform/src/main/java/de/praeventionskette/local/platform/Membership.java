package de.praeventionskette.local.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A membership as it stands in a token's claim {@code memberships}.
 *
 * @param municipalities official municipality keys (AGS), eight digits each
 * @param region five-digit district key
 */
public record Membership(
        String id,
        String organization,
        String organizationName,
        @Nullable String unit,
        @Nullable String unitName,
        List<String> roles,
        List<String> municipalities,
        String region) {

    /** A membership in an organization as a whole, responsible for no municipality yet. */
    public static Membership in(String region, String organization, String... roles) {
        return new Membership(organization, organization, organization, null, null, List.of(roles), List.of(), region);
    }

    /** The same in a unit (team) of the organization. */
    public Membership unit(String key, String name) {
        return new Membership(
                organization + "." + key, organization, organizationName, key, name, roles, municipalities, region);
    }

    /** The same for municipalities. */
    public Membership municipalities(String... keys) {
        return new Membership(id, organization, organizationName, unit, unitName, roles, List.of(keys), region);
    }

    /** The same with the name that people read. */
    public Membership named(String name) {
        return new Membership(id, organization, name, unit, unitName, roles, municipalities, region);
    }

    Map<String, Object> claim() {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("id", id);
        claim.put("organization", organization);
        claim.put("organizationName", organizationName);
        if (unit != null && unitName != null) {
            claim.put("unit", unit);
            claim.put("unitName", unitName);
        }
        claim.put("roles", roles);
        claim.put("municipalities", municipalities);
        claim.put("region", region);
        return claim;
    }
}
