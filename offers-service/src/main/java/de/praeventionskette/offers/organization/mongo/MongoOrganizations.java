package de.praeventionskette.offers.organization.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.aggregate.MongoAggregateStore;
import de.praeventionskette.kit.aggregate.Publication;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.organization.LocationId;
import de.praeventionskette.offers.organization.Organization;
import de.praeventionskette.offers.organization.OrganizationEvent;
import de.praeventionskette.offers.organization.OrganizationId;
import de.praeventionskette.offers.organization.Organizations;
import de.praeventionskette.offers.organization.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Organizations in MongoDB. */
public final class MongoOrganizations implements Organizations {
    /** Text values inside the state. */
    public static final List<Class<? extends Record>> VALUES =
            List.of(OrganizationId.class, UnitId.class, LocationId.class, Ags.class);

    private final MongoAggregateStore<Organization, OrganizationEvent> store;

    public MongoOrganizations(AggregateStores stores, Publication<Organization, OrganizationEvent> publication) {
        store = stores.of("organizations", Organization.class, OrganizationEvent.class)
                .values(VALUES)
                .index(Indexes.ascending("state.changedAt"))
                .publishes(publication)
                .open();
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
        return store.query(Filters.gte("state.changedAt", from), Sorts.ascending("state.changedAt"), limit);
    }
}
