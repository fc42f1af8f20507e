package de.praeventionskette.reporting.map;

import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.reporting.cell.CellGenerations;
import de.praeventionskette.reporting.disclosure.Disclosure;
import de.praeventionskette.reporting.path.Generations;
import de.praeventionskette.reporting.replica.Names;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** The planning view. */
@Configuration(proxyBeanMethods = false)
public class MapConfiguration {
    private static final Duration OFTEN = Duration.ofMillis(400);

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

    /** Shorter than a page is taken for fresh, so that nobody who looks has to wait for drawing. */
    @Bean
    SchedulingConfigurer atlasRefresh(Atlas atlas) {
        AtlasKeeper keeper = new AtlasKeeper(atlas);
        return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(keeper, OFTEN, OFTEN));
    }
}
