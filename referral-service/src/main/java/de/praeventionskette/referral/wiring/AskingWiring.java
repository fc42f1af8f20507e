package de.praeventionskette.referral.wiring;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.referral.AskingProperties;
import de.praeventionskette.referral.asking.FormTickets;
import de.praeventionskette.referral.asking.LetIn;
import de.praeventionskette.referral.asking.mongo.MongoRequestCounts;
import de.praeventionskette.referral.child.RecordChild;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.referral.AskForHelp;
import de.praeventionskette.referral.referral.CheckWish;
import de.praeventionskette.referral.referral.RegisterReferral;
import de.praeventionskette.referral.secret.KeyedHash;
import de.praeventionskette.referral.secret.MasterKey;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Families that ask for help themselves. */
@Configuration(proxyBeanMethods = false)
class AskingWiring {
    @Bean
    AskForHelp askForHelp(CheckWish check, FindByCode codes, RecordChild children, RegisterReferral register) {
        return new AskForHelp(check, codes, children, register);
    }

    @Bean
    FormTickets formTickets(MasterKey master, Clock clock) {
        return new FormTickets(new KeyedHash(master.derive("family-form")), clock);
    }

    @Bean
    MongoRequestCounts requestCounts(MongoDatabase serviceDatabase, Clock clock) {
        return new MongoRequestCounts(serviceDatabase, clock);
    }

    @Bean
    LetIn letIn(MongoRequestCounts counts, AskingProperties settings, MasterKey master) {
        return new LetIn(counts, settings.limits(), new KeyedHash(master.derive("family-phone")));
    }

    /** Drops counts that are over. */
    record TidyingCounts(MongoRequestCounts counts) {
        @Scheduled(fixedDelay = 60, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
        void run() {
            counts.tidy();
        }
    }

    @Bean
    TidyingCounts tidyingCounts(MongoRequestCounts counts) {
        return new TidyingCounts(counts);
    }
}
