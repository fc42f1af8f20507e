package de.praeventionskette.referral.wiring;

import de.praeventionskette.kit.problem.ProblemTexts;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.referral.input.web.Mistakes;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.paper.Paper;
import de.praeventionskette.referral.paper.pdf.PdfPaper;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.mongo.MongoDirectory;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What only pages need. */
@Configuration(proxyBeanMethods = false)
class PageWiring {
    @Bean
    Words words(MessageSource messages, Clock clock) {
        return new Words(messages, clock);
    }

    @Bean
    Mistakes mistakes(ProblemTexts problems, Words words) {
        return new Mistakes(problems, words);
    }

    @Bean
    Paper paper(SpringTemplateEngine templates) {
        return new PdfPaper(templates);
    }

    @Bean
    Directory directory(
            @Qualifier("replicaOffers") Projection offers,
            @Qualifier("replicaOrganizations") Projection organizations,
            @Qualifier("replicaMunicipalities") Projection municipalities) {
        return new MongoDirectory(offers, organizations, municipalities);
    }
}
