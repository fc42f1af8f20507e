package de.praeventionskette.reporting.replica;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.network.Municipality;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.kit.inbox.GuardedRows;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Projection.ProjectionStore;
import de.praeventionskette.reporting.replica.mongo.ReplicatedNames;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Copies of names that belong to other services. */
@Configuration(proxyBeanMethods = false)
public class ReplicaConfiguration {

    @Bean
    Projection municipalities(ProjectionStore projections) {
        return projections.project(
                "municipalities",
                Topic.NETWORK,
                List.of(Indexes.ascending("region")),
                rows -> List.of(GuardedRows.kind(
                        "municipality",
                        Municipality.class,
                        rows,
                        (ags, each) ->
                                Updates.combine(Updates.set("name", each.name()), Updates.set("region", each.region())),
                        ags -> Updates.combine(Updates.unset("name"), Updates.unset("region")))));
    }

    @Bean
    Projection organizations(ProjectionStore projections) {
        return projections.project(
                "organizations",
                Topic.OFFERS,
                List.of(),
                rows -> List.of(GuardedRows.kind(
                        "organization",
                        Organization.class,
                        rows,
                        (id, each) -> ReplicatedNames.change(each),
                        id -> Updates.combine(Updates.unset("name"), Updates.unset("units")))));
    }

    @Bean
    Names names(Projection municipalities, Projection organizations) {
        return new ReplicatedNames(municipalities, organizations);
    }
}
