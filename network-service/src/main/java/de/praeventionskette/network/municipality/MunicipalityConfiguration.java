package de.praeventionskette.network.municipality;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.network.municipality.kafka.MunicipalityEventsOut;
import de.praeventionskette.network.municipality.web.MunicipalityApi;
import de.praeventionskette.network.register.LocalDays;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.mongo.MongoRegister;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires municipalities. */
@Configuration(proxyBeanMethods = false)
public class MunicipalityConfiguration {
    @Bean
    Register<Municipality, MunicipalityEvent> municipalityRegister(AggregateStores stores) {
        return MongoRegister.open(stores.of("municipalities", Municipality.class, MunicipalityEvent.class)
                .values(List.of(Ags.class))
                .publishes(new MunicipalityEventsOut()));
    }

    @Bean
    Municipalities municipalities(Register<Municipality, MunicipalityEvent> register) {
        return new Municipalities(register);
    }

    @Bean
    MunicipalityApi municipalityApi(Register<Municipality, MunicipalityEvent> register, Municipalities municipalities) {
        return new MunicipalityApi(new RecordMunicipality(register), municipalities);
    }

    @Bean
    LocalDays localDays(Clock clock) {
        return new LocalDays(clock);
    }
}
