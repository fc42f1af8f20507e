package de.praeventionskette.offers.organization;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All organizations. */
public interface Organizations {

    /** The organization with this id. */
    Optional<Loaded<Organization>> find(OrganizationId id);

    /** Keeps a new one with what happened. */
    Loaded<Organization> create(String region, Organization organization, List<OrganizationEvent> events);

    /** Changes one in one write. */
    Loaded<Organization> change(
            OrganizationId id, Command command, Function<Organization, List<OrganizationEvent>> change);

    /** Those changed at or after a time, the longest unchanged first. */
    List<Loaded<Organization>> changedSince(Instant from, int limit);
}
