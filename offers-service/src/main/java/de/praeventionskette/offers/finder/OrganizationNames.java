package de.praeventionskette.offers.finder;

import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.Organizations;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of organizations as they were last seen, so that results need no look-up. */
public final class OrganizationNames {
    private final Organizations organizations;
    private final Map<OrganizationId, String> names = new ConcurrentHashMap<>();

    public OrganizationNames(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The name, or the id where there is no such organization. */
    public String of(OrganizationId id) {
        return names.computeIfAbsent(
                id,
                unknown -> organizations
                        .find(unknown)
                        .map(found -> found.state().profile().name())
                        .orElse(unknown.value()));
    }

    /** Takes in a name; whether it is another than before. */
    boolean note(Organization organization) {
        String name = organization.profile().name();
        return !name.equals(names.put(organization.id(), name));
    }
}
