package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.network.agency.Agency;
import de.praeventionskette.network.agency.AgencyEvent;
import de.praeventionskette.network.jurisdiction.kafka.JurisdictionEventsOut;
import de.praeventionskette.network.jurisdiction.web.JurisdictionApi;
import de.praeventionskette.network.jurisdiction.web.ResponsibilityApi;
import de.praeventionskette.network.jurisdiction.web.ResponsibilityPages;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.register.LocalDays;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.mongo.MongoRegister;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires rules of responsibility and the answer to who is responsible. */
@Configuration(proxyBeanMethods = false)
public class JurisdictionConfiguration {
    @Bean
    Register<Rulebook, RulebookEvent> rulebookRegister(AggregateStores stores) {
        return MongoRegister.open(stores.of("rulebooks", Rulebook.class, RulebookEvent.class)
                .values(List.of(Ags.class, PublicId.class))
                .publishes(new JurisdictionEventsOut()));
    }

    @Bean
    JurisdictionApi jurisdictionApi(
            Register<Rulebook, RulebookEvent> rulebooks,
            Register<Agency, AgencyEvent> agencies,
            Municipalities municipalities) {
        return new JurisdictionApi(
                new RecordJurisdiction(rulebooks, agencies, municipalities), new Jurisdictions(rulebooks));
    }

    @Bean
    ResolveResponsibility resolveResponsibility(
            Register<Rulebook, RulebookEvent> rulebooks,
            Register<Agency, AgencyEvent> agencies,
            Municipalities municipalities) {
        return new ResolveResponsibility(rulebooks, agencies, municipalities);
    }

    @Bean
    ResponsibilityApi responsibilityApi(ResolveResponsibility resolver, LocalDays days) {
        return new ResponsibilityApi(resolver, days);
    }

    @Bean
    ResponsibilityPages responsibilityPages(
            ResolveResponsibility resolver, Municipalities municipalities, LocalDays days) {
        return new ResponsibilityPages(resolver, municipalities, days);
    }
}
