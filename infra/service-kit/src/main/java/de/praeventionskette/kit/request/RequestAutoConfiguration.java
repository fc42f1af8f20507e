package de.praeventionskette.kit.request;

import de.praeventionskette.kit.security.EndpointCatalogue;
import io.swagger.v3.core.jackson.ModelResolver;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Controller arguments for keys, versions, cursors and limits. */
@AutoConfiguration
public class RequestAutoConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IdempotencyKey.class, IfMatch.class, Limit.class);
    }

    @Bean
    RequestDocumentation requestDocumentation() {
        return new RequestDocumentation();
    }

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription();
    }

    @Bean
    ApiExamples apiExamples(
            @Value("${kit.api-examples}") String location, EndpointCatalogue catalogue, ObjectProvider<Clock> clock) {
        return new ApiExamples(new ExampleFiles(location, clock.getIfAvailable(Clock::systemUTC)), catalogue);
    }

    /** First, so that springdoc's own converters come before it and leave to it what they do not convert. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver namedSchemas(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), new SchemaNames()).openapi31(mapper.isOpenapi31());
    }

    @Bean
    WebMvcConfigurer requestArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments());
            }
        };
    }
}
