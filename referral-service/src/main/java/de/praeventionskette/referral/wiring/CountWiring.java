package de.praeventionskette.referral.wiring;

import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.worklist.CountToDo;
import de.praeventionskette.referral.worklist.web.CountInMenu;
import de.praeventionskette.referral.worklist.web.CountStream;
import de.praeventionskette.referral.worklist.web.CountWords;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much there is to do, in the menu. */
@Configuration(proxyBeanMethods = false)
class CountWiring {
    @Bean
    CountToDo countToDo(Referrals referrals, Clock clock) {
        return new CountToDo(referrals, clock);
    }

    @Bean
    CountWords countWords(Words words) {
        return new CountWords(words);
    }

    @Bean
    CountStream countStream(CountToDo counting, CountWords words) {
        return new CountStream(counting, words);
    }

    @Bean
    CountInMenu countInMenu(CountToDo counting, CountWords words) {
        return new CountInMenu(counting, words);
    }
}
