package de.praeventionskette.offers;

import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.kit.replay.Projection.ProjectionStore;
import de.praeventionskette.offers.finder.CatchUp;
import de.praeventionskette.offers.finder.FindOffers;
import de.praeventionskette.offers.finder.IndexUpkeep;
import de.praeventionskette.offers.finder.OfferIndex;
import de.praeventionskette.offers.finder.OrganizationNames;
import de.praeventionskette.offers.finder.web.FinderApi;
import de.praeventionskette.offers.finder.web.FinderPages;
import de.praeventionskette.offers.municipality.MunicipalityNames;
import de.praeventionskette.offers.municipality.mongo.MunicipalityReplica;
import de.praeventionskette.offers.municipality.mongo.ReplicatedNames;
import de.praeventionskette.offers.offer.Offers;
import de.praeventionskette.offers.offer.web.OfferWording;
import de.praeventionskette.offers.organization.Organizations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the finder and what it shows. */
@Configuration(proxyBeanMethods = false)
class FinderFeature {

    @Bean(destroyMethod = "close")
    OfferIndex offerIndex() {
        return new OfferIndex();
    }

    @Bean
    OrganizationNames organizationNames(Organizations organizations) {
        return new OrganizationNames(organizations);
    }

    @Bean
    CatchUp catchUp(Offers offers, Organizations organizations, OfferIndex index, OrganizationNames names) {
        return new CatchUp(offers, organizations, index, names);
    }

    @Bean(destroyMethod = "close")
    IndexUpkeep indexUpkeep(CatchUp catchUp) {
        return new IndexUpkeep(catchUp).start();
    }

    @Bean
    FindOffers findOffers(OfferIndex index, CatchUp catchUp) {
        return new FindOffers(index, catchUp);
    }

    @Bean
    FinderApi finderApi(FindOffers findOffers) {
        return new FinderApi(findOffers);
    }

    @Bean
    FinderPages finderPages(FindOffers findOffers, MunicipalityNames names, OfferWording wording) {
        return new FinderPages(findOffers, names, wording);
    }

    @Bean
    Projection municipalities(ProjectionStore projections) {
        return MunicipalityReplica.projection(projections);
    }

    @Bean
    MunicipalityNames municipalityNames(Projection municipalities, Freshness freshness) {
        return new ReplicatedNames(municipalities, freshness);
    }
}
