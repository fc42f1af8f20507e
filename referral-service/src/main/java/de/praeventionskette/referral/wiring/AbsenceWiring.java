package de.praeventionskette.referral.wiring;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.referral.absence.Absences;
import de.praeventionskette.referral.absence.EndAbsence;
import de.praeventionskette.referral.absence.FindAway;
import de.praeventionskette.referral.absence.ReadAbsences;
import de.praeventionskette.referral.absence.Rosters;
import de.praeventionskette.referral.absence.SetAbsence;
import de.praeventionskette.referral.absence.mongo.MongoAbsences;
import de.praeventionskette.referral.absence.reaction.PassOnWhenAway;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.referral.PassToDeputy;
import de.praeventionskette.referral.referral.PassWaitingToDeputies;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.replica.Replica;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Who is away, and what goes to deputies. */
@Configuration(proxyBeanMethods = false)
class AbsenceWiring {
    private static final int AT_ONCE = 200;

    @Bean
    Absences absences(AggregateStores stores) {
        return new MongoAbsences(stores);
    }

    @Bean
    Rosters rosters(Absences absences, Replica replica, Clock clock) {
        return new Rosters(absences, replica, clock);
    }

    @Bean
    FindAway findAway(Rosters rosters, Replica replica) {
        return new FindAway(rosters, replica);
    }

    @Bean
    SetAbsence setAbsence(Absences absences, Replica replica, Clock clock) {
        return new SetAbsence(absences, replica, clock);
    }

    @Bean
    EndAbsence endAbsence(Absences absences, Clock clock) {
        return new EndAbsence(absences, clock);
    }

    @Bean
    ReadAbsences readAbsences(Absences absences, Clock clock) {
        return new ReadAbsences(absences, clock);
    }

    @Bean
    PassToDeputy passToDeputy(Referrals referrals, Rosters rosters, ConsentGate gate, Clock clock) {
        return new PassToDeputy(referrals, rosters, gate, clock);
    }

    @Bean
    PassOnWhenAway passOnWhenAway(PassToDeputy passing) {
        return new PassOnWhenAway(passing);
    }

    @Bean
    PassWaitingToDeputies passWaitingToDeputies(
            Referrals referrals, Absences absences, Rosters rosters, PassToDeputy passing, Clock clock) {
        return new PassWaitingToDeputies(referrals, absences, rosters, passing, clock);
    }

    /** Looks every minute what waits with somebody who is away. */
    record EveryMinuteToDeputies(PassWaitingToDeputies waiting) {
        @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
        void run() {
            waiting.pass(AT_ONCE);
        }
    }

    @Bean
    EveryMinuteToDeputies everyMinuteToDeputies(PassWaitingToDeputies waiting) {
        return new EveryMinuteToDeputies(waiting);
    }
}
