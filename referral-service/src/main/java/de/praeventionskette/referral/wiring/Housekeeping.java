package de.praeventionskette.referral.wiring;

import de.praeventionskette.referral.notice.NoteSeen;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.path.mongo.MongoCodeAttempts;
import de.praeventionskette.referral.referral.EndSilence;
import de.praeventionskette.referral.referral.ForgetPlacements;
import de.praeventionskette.referral.referral.LetTimePass;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What has to happen with time. Each task may run on every instance and as often as one likes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {
    private static final int AT_ONCE = 200;

    /** Ends silence, forgets placements, ends expired consents on paths and drops old counts of wrong codes, every hour. */
    static final class Hourly {
        private final EndSilence silence;
        private final ForgetPlacements placements;
        private final JoinPath paths;
        private final MongoCodeAttempts attempts;

        Hourly(EndSilence silence, ForgetPlacements placements, JoinPath paths, MongoCodeAttempts attempts) {
            this.silence = silence;
            this.placements = placements;
            this.paths = paths;
            this.attempts = attempts;
        }

        @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
        void run() {
            untilNothingIsLeft(silence::end);
            untilNothingIsLeft(placements::forget);
            untilNothingIsLeft(paths::review);
            attempts.tidy();
        }

        private static void untilNothingIsLeft(IntUnaryOperator step) {
            int done = step.applyAsInt(AT_ONCE);
            while (done == AT_ONCE) {
                done = step.applyAsInt(AT_ONCE);
            }
        }
    }

    /** Notes what time has brought to referrals, and ends notices of those who are not seen any more, every minute. */
    static final class EveryMinute {
        private final LetTimePass time;
        private final NoteSeen seen;

        EveryMinute(LetTimePass time, NoteSeen seen) {
            this.time = time;
            this.seen = seen;
        }

        @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
        void run() {
            Hourly.untilNothingIsLeft(time::pass);
            Hourly.untilNothingIsLeft(seen::endUnseen);
        }
    }

    @Bean
    EveryMinute everyMinute(LetTimePass time, NoteSeen seen) {
        return new EveryMinute(time, seen);
    }

    @Bean
    Hourly hourly(EndSilence silence, ForgetPlacements placements, JoinPath paths, MongoCodeAttempts attempts) {
        return new Hourly(silence, placements, paths, attempts);
    }
}
