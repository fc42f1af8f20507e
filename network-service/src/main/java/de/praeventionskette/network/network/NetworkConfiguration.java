package de.praeventionskette.network.network;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.network.kafka.NetworkEventsOut;
import de.praeventionskette.network.network.web.NetworkApi;
import de.praeventionskette.network.network.web.NetworkPages;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.mongo.MongoRegister;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires networks. */
@Configuration(proxyBeanMethods = false)
public class NetworkConfiguration {
    @Bean
    Register<Network, NetworkEvent> networkRegister(AggregateStores stores) {
        return MongoRegister.open(stores.of("networks", Network.class, NetworkEvent.class)
                .values(List.of(Ags.class, PublicId.class))
                .publishes(new NetworkEventsOut()));
    }

    @Bean
    NetworkApi networkApi(Register<Network, NetworkEvent> register, Municipalities municipalities) {
        return new NetworkApi(new RecordNetwork(register, municipalities), register);
    }

    @Bean
    NetworkPages networkPages(Register<Network, NetworkEvent> register, Municipalities municipalities) {
        return new NetworkPages(register, municipalities);
    }
}
