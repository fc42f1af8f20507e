package de.praeventionskette.referral.wiring;

import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Projection.ProjectionStore;
import de.praeventionskette.referral.replica.Replica;
import de.praeventionskette.referral.replica.mongo.MongoReplica;
import de.praeventionskette.referral.replica.mongo.ReplicaProjections;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Copies of offers, organizations and municipalities. */
@Configuration(proxyBeanMethods = false)
class ReplicaWiring {
    @Bean
    Projection replicaOffers(ProjectionStore projections) {
        return ReplicaProjections.offers(projections);
    }

    @Bean
    Projection replicaOrganizations(ProjectionStore projections) {
        return ReplicaProjections.organizations(projections);
    }

    @Bean
    Projection replicaMunicipalities(ProjectionStore projections) {
        return ReplicaProjections.municipalities(projections);
    }

    @Bean
    Replica replica(
            @Qualifier("replicaOffers") Projection offers,
            @Qualifier("replicaOrganizations") Projection organizations,
            @Qualifier("replicaMunicipalities") Projection municipalities,
            Freshness freshness) {
        return new MongoReplica(offers, organizations, municipalities, freshness);
    }
}
