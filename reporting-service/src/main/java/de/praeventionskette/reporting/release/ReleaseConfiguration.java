package de.praeventionskette.reporting.release;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.reporting.disclosure.Disclosure;
import de.praeventionskette.reporting.path.Generations;
import de.praeventionskette.reporting.release.kafka.FiguresOut;
import de.praeventionskette.reporting.release.mongo.MongoReleases;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.support.CronTrigger;

/** Releases. */
@Configuration(proxyBeanMethods = false)
public class ReleaseConfiguration {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final CronTrigger EARLY = new CronTrigger("0 0 6 * * *", ZoneId.of("Europe/Berlin"));

    @Bean
    Releases releases(AggregateStores stores) {
        return MongoReleases.open(stores, new FiguresOut());
    }

    @Bean
    ReleaseWeeks releaseWeeks(
            Generations livingPaths, Releases releases, Disclosure disclosure, Freshness freshness, Clock clock) {
        return new ReleaseWeeks(
                livingPaths,
                releases,
                new Threshold(disclosure.k(), disclosure.sensitiveFields()),
                () -> freshness
                        .age("paths")
                        .filter(age -> age.compareTo(FRESH) < 0)
                        .isPresent(),
                clock);
    }

    @Bean
    SchedulingConfigurer dailyRelease(ReleaseWeeks weeks) {
        ReleaseSchedule schedule = new ReleaseSchedule(weeks);
        return tasks -> tasks.addCronTask(new CronTask(schedule::run, EARLY));
    }
}
