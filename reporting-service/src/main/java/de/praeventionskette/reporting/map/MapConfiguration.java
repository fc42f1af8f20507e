package de.praeventionskette.reporting.map;

import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.reporting.cell.CellGenerations;
import de.praeventionskette.reporting.disclosure.Disclosure;
import de.praeventionskette.reporting.path.Generations;
import de.praeventionskette.reporting.replica.Names;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The planning view. */
@Configuration(proxyBeanMethods = false)
public class MapConfiguration {

    @Bean
    Atlas atlas(Generations livingPaths, CellGenerations cells, Disclosure disclosure, Clock clock) {
        return new Atlas(livingPaths, cells, disclosure.k(), clock);
    }

    @Bean
    DrawMap drawMap(Atlas atlas) {
        return new DrawMap(atlas);
    }

    @Bean
    PlanningView planningView(AccessLog accessLog, Names names) {
        return new PlanningView(accessLog, names);
    }
}
