package de.praeventionskette.kit.security;

import de.praeventionskette.contracts.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What someone is in one organization (Träger, Kommune, Region) or in one of its teams.
 *
 * @param id opaque, unique among the memberships of a person
 * @param organization id of the organization
 * @param organizationName for people to read
 * @param unit id of the team inside it, or null
 * @param unitName for people to read, or null
 * @param roles what this membership allows
 * @param municipalities AGS (8 digits), or a district key (5 digits) that stands for all of its municipalities
 * @param region five-digit district key
 */
public record Membership(
        String id,
        String organization,
        String organizationName,
        @Nullable String unit,
        @Nullable String unitName,
        Set<Role> roles,
        Set<String> municipalities,
        String region) {

    public Membership {
        roles = Set.copyOf(roles);
        municipalities = Set.copyOf(municipalities);
    }

    /** Whether it works for a municipality (8-digit AGS). */
    public boolean serves(String municipality) {
        return municipalities.stream().anyMatch(it -> it.equals(municipality) || isDistrictOf(it, municipality));
    }

    /** Organization and, if there is one, team, for people to read. */
    public String displayName() {
        return unitName == null ? organizationName : organizationName + " · " + unitName;
    }

    private static boolean isDistrictOf(String district, String municipality) {
        return district.length() == 5 && municipality.startsWith(district);
    }
}
