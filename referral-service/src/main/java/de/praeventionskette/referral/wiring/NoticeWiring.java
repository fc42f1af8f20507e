package de.praeventionskette.referral.wiring;

import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.kit.security.Actors;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.notice.NoteSeen;
import de.praeventionskette.referral.notice.NoticeSecrets;
import de.praeventionskette.referral.notice.Postbox;
import de.praeventionskette.referral.notice.SendLetters;
import de.praeventionskette.referral.notice.Subscriptions;
import de.praeventionskette.referral.notice.SwitchNotices;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.notice.mongo.MongoSubscriptions;
import de.praeventionskette.referral.notice.reaction.TellWhatHappened;
import de.praeventionskette.referral.notice.smtp.SmtpPostbox;
import de.praeventionskette.referral.notice.web.ClaimedAddress;
import de.praeventionskette.referral.notice.web.SeenHere;
import de.praeventionskette.referral.notice.web.Wishes;
import de.praeventionskette.referral.referral.LetTimePass;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.secret.KeyedHash;
import de.praeventionskette.referral.secret.MasterKey;
import de.praeventionskette.referral.worklist.web.CountStream;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notices by e-mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NoticeWiring {
    @Bean
    Subscriptions subscriptions(AggregateStores stores) {
        return new MongoSubscriptions(stores);
    }

    @Bean
    NoticeSecrets noticeSecrets(MasterKey master) {
        return new NoticeSecrets(new KeyedHash(master.derive("notices")));
    }

    @Bean
    Postbox postbox(ObjectProvider<JavaMailSender> server, MessageSource messages, NoticeProperties settings) {
        return new SmtpPostbox(
                server.getIfAvailable(), messages, new SmtpPostbox.Imprint(settings.from(), settings.pages()));
    }

    @Bean
    SwitchNotices switchNotices(Subscriptions subscriptions, NoticeSecrets secrets, Postbox postbox, Clock clock) {
        return new SwitchNotices(subscriptions, secrets, postbox, clock);
    }

    @Bean
    SendLetters sendLetters(
            Subscriptions subscriptions, NoticeSecrets secrets, Postbox postbox, LetterFigures figures, Clock clock) {
        return new SendLetters(subscriptions, secrets, postbox, figures, clock);
    }

    @Bean
    LetterFigures letterFigures(MeterRegistry meters, Subscriptions subscriptions, Clock clock) {
        return new LetterFigures(meters, subscriptions, clock);
    }

    @Bean
    LetterRounds letterRounds(SendLetters letters) {
        return new LetterRounds(letters);
    }

    @Bean
    TellSubscribers tellSubscribers(Subscriptions subscriptions, NoticeSecrets secrets, LetterRounds letters) {
        return new TellSubscribers(subscriptions, secrets, letters::wake);
    }

    @Bean
    TellWhatHappened tellWhatHappened(TellSubscribers subscribers, ConsentGate gate, CountStream counts) {
        return new TellWhatHappened(subscribers, gate, counts::changed);
    }

    @Bean
    NoteSeen noteSeen(Subscriptions subscriptions, NoticeSecrets secrets, Clock clock) {
        return new NoteSeen(subscriptions, secrets, clock);
    }

    @Bean
    LetTimePass letTimePass(Referrals referrals, Clock clock) {
        return new LetTimePass(referrals, clock);
    }

    @Bean
    Wishes wishes(Validator validator, NoticeProperties settings) {
        return new Wishes(validator, new ClaimedAddress(settings.emailClaim()));
    }

    @Bean
    WebMvcConfigurer seenHere(Actors actors, NoteSeen note, Clock clock) {
        SeenHere seen = new SeenHere(actors, note, clock);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(seen)
                        .addPathPatterns("/", "/worklists/**", "/notices", "/late", "/api/worklists/**");
            }
        };
    }
}
