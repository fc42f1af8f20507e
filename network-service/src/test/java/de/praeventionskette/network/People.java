package de.praeventionskette.network;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.Membership;
import java.util.List;
import java.util.Set;

/** Who acts in tests of use cases. */
public final class People {
    private People() {}

    /** The administration of a region. */
    public static Actor admin(String region) {
        return actor(Role.ADMIN, region, region);
    }

    /** The coordination of a municipality, or of a district by its five digits. */
    public static Actor coordination(String region, String municipality) {
        return actor(Role.COORDINATOR, region, municipality);
    }

    /** Somebody else. */
    public static Actor actor(Role role, String region, String municipality) {
        Membership membership = new Membership(
                "a-membership", "an-organization", "Beispiel", null, null, Set.of(role), Set.of(municipality), region);
        return new Actor("someone", "Beispiel", membership, List.of(membership));
    }
}
