package de.praeventionskette.referral.wiring;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.referral.escalation.FreezeLateFigures;
import de.praeventionskette.referral.escalation.LateFigures;
import de.praeventionskette.referral.escalation.ReadLateFigures;
import de.praeventionskette.referral.escalation.TellOfLateness;
import de.praeventionskette.referral.escalation.mongo.MongoLateFigures;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.replica.Directory;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Weekly figures for those who coordinate. */
@Configuration(proxyBeanMethods = false)
class EscalationWiring {
    @Bean
    LateFigures lateFigures(MongoDatabase serviceDatabase) {
        return new MongoLateFigures(serviceDatabase);
    }

    @Bean
    FreezeLateFigures freezeLateFigures(Referrals referrals, Directory directory, LateFigures figures, Clock clock) {
        return new FreezeLateFigures(referrals, directory, figures, clock);
    }

    @Bean
    ReadLateFigures readLateFigures(LateFigures figures, FreezeLateFigures freezing) {
        return new ReadLateFigures(figures, freezing);
    }

    /** Looks every five minutes whether a week has begun. */
    static final class EveryFiveMinutes {
        private final FreezeLateFigures freezing;
        private final TellOfLateness telling;

        EveryFiveMinutes(FreezeLateFigures freezing, TellOfLateness telling) {
            this.freezing = freezing;
            this.telling = telling;
        }

        @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
        void run() {
            freezing.freeze();
            telling.tell();
        }
    }

    @Bean
    EveryFiveMinutes everyFiveMinutes(
            Directory directory, LateFigures figures, FreezeLateFigures freezing, TellSubscribers subscribers) {
        return new EveryFiveMinutes(freezing, new TellOfLateness(directory, figures, freezing, subscribers));
    }
}
