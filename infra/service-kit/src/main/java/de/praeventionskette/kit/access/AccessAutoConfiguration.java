package de.praeventionskette.kit.access;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The access log, for services that show protected data: {@code kit.access-log.enabled: true}. */
@AutoConfiguration
@ConditionalOnProperty("kit.access-log.enabled")
public class AccessAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    AccessLog accessLog(MongoDatabase serviceDatabase, WantedIndexes indexes, Clock clock) {
        return new MongoAccessLog(serviceDatabase, indexes, clock);
    }

    @Bean
    AnchorSchedule anchorSchedule(AccessLog accessLog) {
        return new AnchorSchedule(accessLog);
    }
}
