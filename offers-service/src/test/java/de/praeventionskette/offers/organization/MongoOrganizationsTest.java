package de.praeventionskette.offers.organization;

import de.praeventionskette.kit.aggregate.StoreFixture;
import de.praeventionskette.offers.organization.kafka.OrganizationEventsOut;
import de.praeventionskette.offers.organization.mongo.MongoOrganizations;

class MongoOrganizationsTest implements OrganizationsContract {
    private final Organizations organizations =
            new MongoOrganizations(StoreFixture.stores(StoreFixture.database()), new OrganizationEventsOut());

    @Override
    public Organizations organizations() {
        return organizations;
    }
}
