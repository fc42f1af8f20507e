package de.praeventionskette.referral.wiring;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.referral.consent.request.AnswerRequest;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.ConsentRequests;
import de.praeventionskette.referral.consent.request.DraftQuestion;
import de.praeventionskette.referral.consent.request.OpenRequest;
import de.praeventionskette.referral.consent.request.ReadAnswer;
import de.praeventionskette.referral.consent.request.RequestCodes;
import de.praeventionskette.referral.consent.request.mongo.MongoConsentRequests;
import de.praeventionskette.referral.consent.request.web.ConsentRequestApi;
import de.praeventionskette.referral.consent.request.web.ConsentRequestPages;
import de.praeventionskette.referral.consent.request.web.FamilyConsentPages;
import de.praeventionskette.referral.consent.request.web.FamilyConsentView;
import de.praeventionskette.referral.consent.request.web.RequestCards;
import de.praeventionskette.referral.consent.web.ConsentReader;
import de.praeventionskette.referral.family.web.Callers;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.path.CodeAttempts;
import de.praeventionskette.referral.referral.AskAnew;
import de.praeventionskette.referral.replica.Replica;
import de.praeventionskette.referral.secret.KeyedHash;
import de.praeventionskette.referral.secret.MasterKey;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Consent that families give on their own telephone. */
@Configuration(proxyBeanMethods = false)
class ConsentWiring {
    @Bean
    ConsentRequests consentRequests(AggregateStores stores, MongoDatabase serviceDatabase) {
        return new MongoConsentRequests(stores, serviceDatabase);
    }

    @Bean
    RequestCodes requestCodes(MasterKey master) {
        return new RequestCodes(
                new KeyedHash(master.derive("consent-code")), new KeyedHash(master.derive("consent-code-hash")));
    }

    @Bean
    DraftQuestion draftQuestion(Replica replica, Clock clock) {
        return new DraftQuestion(replica, clock);
    }

    @Bean
    AskOnPhone askOnPhone(ConsentRequests requests, RequestCodes codes, DraftQuestion questions) {
        return new AskOnPhone(requests, codes, questions);
    }

    @Bean
    OpenRequest openRequest(ConsentRequests requests, RequestCodes codes, CodeAttempts attempts, Clock clock) {
        return new OpenRequest(requests, codes, attempts, clock);
    }

    @Bean
    AnswerRequest answerRequest(ConsentRequests requests, RequestCodes codes, Clock clock) {
        return new AnswerRequest(requests, codes, clock);
    }

    @Bean
    ReadAnswer readAnswer(ConsentRequests requests, Clock clock) {
        return new ReadAnswer(requests, clock);
    }

    @Bean
    ConsentReader consentReader(ReadAnswer answers, Clock clock) {
        return new ConsentReader(answers, clock);
    }

    @Bean
    RequestCards requestCards(ReadAnswer answers, RequestCodes codes, Words words) {
        return new RequestCards(answers, codes, words);
    }

    @Bean
    ConsentRequestPages consentRequestPages(RequestCards cards) {
        return new ConsentRequestPages(cards);
    }

    @Bean
    ConsentRequestApi consentRequestApi(
            AskOnPhone ask, AskAnew anew, ReadAnswer answers, RequestCodes codes, RequestKeys keys) {
        return new ConsentRequestApi(ask, anew, answers, codes, keys);
    }

    @Bean
    FamilyConsentPages familyConsentPages(OpenRequest open, AnswerRequest answer, Callers callers) {
        return new FamilyConsentPages(open, answer, new FamilyConsentView(), callers);
    }

    /** Removes requests that nobody needs any more, every ten minutes. */
    record Removal(ConsentRequests requests, Clock clock) {
        @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
        void run() {
            requests.remove(clock.instant());
        }
    }

    @Bean
    Removal removal(ConsentRequests requests, Clock clock) {
        return new Removal(requests, clock);
    }
}
