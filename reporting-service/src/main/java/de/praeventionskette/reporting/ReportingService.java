package de.praeventionskette.reporting;

import de.praeventionskette.reporting.board.web.BoardConfiguration;
import de.praeventionskette.reporting.cell.CellConfiguration;
import de.praeventionskette.reporting.disclosure.Disclosure;
import de.praeventionskette.reporting.map.MapConfiguration;
import de.praeventionskette.reporting.map.web.MapWebConfiguration;
import de.praeventionskette.reporting.path.PathConfiguration;
import de.praeventionskette.reporting.release.ReleaseConfiguration;
import de.praeventionskette.reporting.release.web.ReleaseWebConfiguration;
import de.praeventionskette.reporting.replica.ReplicaConfiguration;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Reporting: shows what really happens on the ways of children through the chain. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@EnableConfigurationProperties(Disclosure.class)
@Import({
    PathConfiguration.class,
    CellConfiguration.class,
    ReplicaConfiguration.class,
    MapConfiguration.class,
    MapWebConfiguration.class,
    BoardConfiguration.class,
    ReleaseConfiguration.class,
    ReleaseWebConfiguration.class
})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Reporting",
                        version = "1",
                        description = "The ways of children through the chain, without any child."))
public class ReportingService {

    public static void main(String[] arguments) {
        SpringApplication.run(ReportingService.class, arguments);
    }
}
