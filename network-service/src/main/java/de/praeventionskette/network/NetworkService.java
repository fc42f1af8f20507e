package de.praeventionskette.network;

import de.praeventionskette.network.agency.AgencyConfiguration;
import de.praeventionskette.network.jurisdiction.JurisdictionConfiguration;
import de.praeventionskette.network.municipality.MunicipalityConfiguration;
import de.praeventionskette.network.network.NetworkConfiguration;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The network service: who works with whom, who is responsible for what. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    MunicipalityConfiguration.class,
    AgencyConfiguration.class,
    JurisdictionConfiguration.class,
    NetworkConfiguration.class
})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Network",
                        version = "1",
                        description = "Who works with whom, and who is responsible for what."))
public class NetworkService {
    public static void main(String[] arguments) {
        SpringApplication.run(NetworkService.class, arguments);
    }
}
