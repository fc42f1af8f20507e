package de.praeventionskette.kit.security;

import de.praeventionskette.contracts.Role;
import java.util.Arrays;
import java.util.List;

/**
 * Who calls, person or machine, and in which membership. A controller gets it as an argument: {@code Actor} where
 * sign-in is needed, {@code Optional<Actor>} on public pages.
 *
 * @param subject opaque id of the person at the identity provider
 * @param name for people to read; never log or store it
 * @param acting the membership of this request
 * @param memberships all of the person's memberships
 */
public record Actor(String subject, String name, Membership acting, List<Membership> memberships) {
    public Actor {
        memberships = List.copyOf(memberships);
    }

    /** Whether the acting membership has one of these roles. */
    public boolean has(Role... roles) {
        return Arrays.stream(roles).anyMatch(acting.roles()::contains);
    }

    /** Id of the organization acted for. */
    public String organization() {
        return acting.organization();
    }

    /** Five-digit key of the region acted in. */
    public String region() {
        return acting.region();
    }

    /** Carries ids only, so that it may appear in logs. */
    @Override
    public String toString() {
        return "Actor[" + subject + " as " + acting.id() + "]";
    }
}
