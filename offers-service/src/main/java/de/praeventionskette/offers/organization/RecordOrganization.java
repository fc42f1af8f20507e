package de.praeventionskette.offers.organization;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.AggregateStore.AlreadyExists;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.kit.security.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records what an organization is: the administration of its region loads any, a provider keeps its own. Whoever is not
 * the administration must say on which version the change rests.
 */
public final class RecordOrganization {
    private final Organizations organizations;
    private final Clock clock;

    public RecordOrganization(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * @param expectedVersion the version the actor has seen; null: none
     * @throws NotAllowed neither the actor's own organization nor the administration of its region
     */
    public Loaded<Organization> record(
            OrganizationId id, Profile profile, @Nullable Long expectedVersion, Actor actor) {
        mustBeOf(actor.region(), profile);
        Optional<Loaded<Organization>> existing = organizations.find(id);
        mustMayRecord(id, existing.map(Loaded::region).orElse(actor.region()), actor);
        if (existing.isEmpty()) {
            return create(id, profile, actor);
        }
        if (expectedVersion == null && !actor.has(Role.ADMIN)) {
            throw new PreconditionRequired("If-Match", "missing");
        }
        return organizations.change(
                id, new Command(expectedVersion, null), organization -> organization.change(profile, clock.instant()));
    }

    private Loaded<Organization> create(OrganizationId id, Profile profile, Actor actor) {
        Organization organization = Organization.publish(id, profile, clock.instant());
        try {
            return organizations.create(actor.region(), organization, organization.published());
        } catch (AlreadyExists raced) {
            throw new Conflict("organization.created-meanwhile");
        }
    }

    private static void mustMayRecord(OrganizationId id, String region, Actor actor) {
        boolean own = actor.has(Role.PROVIDER)
                && actor.acting().unit() == null
                && actor.organization().equals(id.value());
        if (!region.equals(actor.region()) || !(own || actor.has(Role.ADMIN))) {
            throw new NotAllowed("organization.not-yours");
        }
    }

    private static void mustBeOf(String region, Profile profile) {
        List<Violation> outside = IntStream.range(0, profile.locations().size())
                .filter(index -> !profile.locations().get(index).municipality().isIn(region))
                .mapToObj(index ->
                        Violation.of("locations[" + index + "].municipality", "municipality-outside-region", region))
                .toList();
        if (!outside.isEmpty()) {
            throw new Invalid(outside);
        }
    }
}
