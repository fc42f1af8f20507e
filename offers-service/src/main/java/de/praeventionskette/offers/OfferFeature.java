package de.praeventionskette.offers;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.inbox.Subscription;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.ProblemMapping;
import de.praeventionskette.kit.problem.ProblemTexts;
import de.praeventionskette.offers.finder.IndexedOffers;
import de.praeventionskette.offers.finder.OfferIndex;
import de.praeventionskette.offers.finder.OrganizationNames;
import de.praeventionskette.offers.municipality.MunicipalityNames;
import de.praeventionskette.offers.offer.AssureOffer;
import de.praeventionskette.offers.offer.FollowReferral;
import de.praeventionskette.offers.offer.LookAtPlaces;
import de.praeventionskette.offers.offer.Offer;
import de.praeventionskette.offers.offer.Offers;
import de.praeventionskette.offers.offer.ReportPlaces;
import de.praeventionskette.offers.offer.TakeCapacities;
import de.praeventionskette.offers.offer.kafka.OfferEventsOut;
import de.praeventionskette.offers.offer.kafka.PlacementsIn;
import de.praeventionskette.offers.offer.mongo.MongoOffers;
import de.praeventionskette.offers.offer.web.FormWords;
import de.praeventionskette.offers.offer.web.ManagePages;
import de.praeventionskette.offers.offer.web.OfferActs;
import de.praeventionskette.offers.offer.web.OfferApi;
import de.praeventionskette.offers.offer.web.OfferPages;
import de.praeventionskette.offers.offer.web.OfferWording;
import de.praeventionskette.offers.offer.web.PlacesApi;
import de.praeventionskette.offers.offer.web.PlacesPages;
import de.praeventionskette.offers.organization.Organizations;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires offers and their places. */
@Configuration(proxyBeanMethods = false)
class OfferFeature {

    @Bean
    Offers offers(AggregateStores stores, OfferIndex index, OrganizationNames names) {
        return new IndexedOffers(new MongoOffers(stores, new OfferEventsOut()), index, names);
    }

    @Bean
    OfferActs offerActs(Offers offers, Organizations organizations, Clock clock) {
        return new OfferActs(offers, organizations, clock);
    }

    @Bean
    OfferApi offerApi(OfferActs acts) {
        return new OfferApi(acts);
    }

    @Bean
    LookAtPlaces lookAtPlaces(Offers offers) {
        return new LookAtPlaces(offers);
    }

    @Bean
    ReportPlaces reportPlaces(Offers offers, Clock clock) {
        return new ReportPlaces(offers, clock);
    }

    @Bean
    PlacesApi placesApi(LookAtPlaces lookAtPlaces, ReportPlaces reportPlaces) {
        return new PlacesApi(lookAtPlaces, reportPlaces);
    }

    @Bean
    OfferWording offerWording(MessageSource messages, MunicipalityNames names, Clock clock) {
        return new OfferWording(messages, names, clock);
    }

    @Bean
    OfferPages offerPages(OfferActs acts, LookAtPlaces lookAtPlaces, OfferWording wording) {
        return new OfferPages(acts.offers(), acts.organizations(), lookAtPlaces, wording);
    }

    @Bean
    PlacesPages placesPages(
            OfferActs acts, LookAtPlaces lookAtPlaces, ReportPlaces reportPlaces, OfferWording wording) {
        return new PlacesPages(lookAtPlaces, reportPlaces, new AssureOffer(acts.offers(), acts.clock()), wording);
    }

    @Bean
    ManagePages managePages(OfferActs acts, MunicipalityNames names, OfferWording wording, ProblemTexts problems) {
        return new ManagePages(acts, new FormWords(names, wording, problems));
    }

    @Bean
    Subscription placements(Offers offers, Clock clock) {
        return new PlacementsIn(new FollowReferral(offers, clock)).subscription();
    }

    @Bean(destroyMethod = "close")
    DailyCapacity dailyCapacity(Offers offers, Clock clock) {
        return new DailyCapacity(new TakeCapacities(offers, clock)).start();
    }

    @Bean
    ProblemMapping<Offer.Withdrawn> withdrawnProblem() {
        return new ProblemMapping<>(Offer.Withdrawn.class, withdrawn -> new Conflict("offer.withdrawn"));
    }

    @Bean
    ProblemMapping<Offer.ReportedSince> reportedSinceProblem() {
        return new ProblemMapping<>(Offer.ReportedSince.class, reported -> new Conflict("places.reported-since"));
    }
}
