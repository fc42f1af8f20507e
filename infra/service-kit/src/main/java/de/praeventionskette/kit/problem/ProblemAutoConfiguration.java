package de.praeventionskette.kit.problem;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/** Problem details for everything, strict reading of requests, and a limit for bodies. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(BodyLimitProperties.class)
public class ProblemAutoConfiguration {
    @Bean
    ProblemTexts problemTexts(MessageSource messages) {
        return new ProblemTexts(messages);
    }

    @Bean
    ProblemAnswer problemAnswer(ObjectProvider<ProblemMapping<?>> mappings, ProblemTexts texts) {
        var known = new ProblemMappings(mappings.orderedStream().toList());
        return new ProblemAnswer(new ProblemTranslation(known), texts);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemAnswer answer) {
        return new ProblemAdvice(answer);
    }

    @Bean
    ProblemController problemController(ProblemAnswer answer) {
        return new ProblemController(answer);
    }

    @Bean
    ProblemMapping<MongoTimeoutException> storeDoesNotAnswer() {
        return new ProblemMapping<>(MongoTimeoutException.class, away -> new Unavailable("store.unavailable"));
    }

    @Bean
    ProblemMapping<MongoSocketException> storeWentAway() {
        return new ProblemMapping<>(MongoSocketException.class, away -> new Unavailable("store.unavailable"));
    }

    @Bean
    ProblemMapping<DataAccessResourceFailureException> storeCannotBeReached() {
        return new ProblemMapping<>(
                DataAccessResourceFailureException.class, away -> new Unavailable("store.unavailable"));
    }

    @Bean
    ApiProblems apiProblems(ProblemTexts texts) {
        return new ApiProblems(texts);
    }

    @Bean
    StrictJson strictJson(JsonMapper mapper) {
        return new StrictJson(mapper);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(BodyLimitProperties limits) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(limits));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }
}
