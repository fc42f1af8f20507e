package de.praeventionskette.offers.organization;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.InMemoryAggregateStore;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.StateMapping;
import de.praeventionskette.kit.aggregate.StoreContext;
import de.praeventionskette.offers.organization.kafka.OrganizationEventsOut;
import de.praeventionskette.offers.organization.mongo.MongoOrganizations;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Organizations that are kept as long as a test runs. */
public final class InMemoryOrganizations implements Organizations {
    private final InMemoryAggregateStore<Organization, OrganizationEvent> store = new InMemoryAggregateStore<>(
            StateMapping.of(Organization.class, OrganizationEvent.class, List.of(), MongoOrganizations.VALUES),
            new OrganizationEventsOut(),
            new StoreContext(Clock.systemUTC(), () -> null, () -> {}));

    /** Records an organization with nothing but a name. */
    public void record(String region, OrganizationId id, String name, Instant at) {
        Profile profile = new Profile(name, List.of(), List.of(), new Contact(null, null, null));
        if (find(id).isPresent()) {
            change(id, Command.plain(), organization -> organization.change(profile, at));
        } else {
            Organization organization = Organization.publish(id, profile, at);
            create(region, organization, organization.published());
        }
    }

    @Override
    public Optional<Loaded<Organization>> find(OrganizationId id) {
        return store.find(id.value());
    }

    @Override
    public Loaded<Organization> create(String region, Organization organization, List<OrganizationEvent> events) {
        return store.create(organization.id().value(), region, organization, events, Command.plain());
    }

    @Override
    public Loaded<Organization> change(
            OrganizationId id, Command command, Function<Organization, List<OrganizationEvent>> change) {
        return store.change(id.value(), command, change);
    }

    @Override
    public List<Loaded<Organization>> changedSince(Instant from, int limit) {
        return store.all().stream()
                .filter(each -> !each.state().changedAt().isBefore(from))
                .sorted(Comparator.comparing(each -> each.state().changedAt()))
                .limit(limit)
                .toList();
    }
}
