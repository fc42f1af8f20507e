package de.praeventionskette.network.agency;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.network.agency.kafka.AgencyEventsOut;
import de.praeventionskette.network.agency.web.AgencyApi;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.mongo.MongoRegister;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires agencies. */
@Configuration(proxyBeanMethods = false)
public class AgencyConfiguration {
    @Bean
    Register<Agency, AgencyEvent> agencyRegister(AggregateStores stores) {
        return MongoRegister.open(stores.of("agencies", Agency.class, AgencyEvent.class)
                .values(List.of(PublicId.class))
                .publishes(new AgencyEventsOut()));
    }

    @Bean
    AgencyApi agencyApi(Register<Agency, AgencyEvent> register) {
        return new AgencyApi(new RecordAgency(register), register);
    }
}
