package de.praeventionskette.offers;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.offers.organization.Organizations;
import de.praeventionskette.offers.organization.RecordOrganization;
import de.praeventionskette.offers.organization.kafka.OrganizationEventsOut;
import de.praeventionskette.offers.organization.mongo.MongoOrganizations;
import de.praeventionskette.offers.organization.web.OrganizationApi;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires organizations. */
@Configuration(proxyBeanMethods = false)
class OrganizationFeature {

    @Bean
    Organizations organizations(AggregateStores stores) {
        return new MongoOrganizations(stores, new OrganizationEventsOut());
    }

    @Bean
    RecordOrganization recordOrganization(Organizations organizations, Clock clock) {
        return new RecordOrganization(organizations, clock);
    }

    @Bean
    OrganizationApi organizationApi(Organizations organizations, RecordOrganization recordOrganization) {
        return new OrganizationApi(organizations, recordOrganization);
    }
}
