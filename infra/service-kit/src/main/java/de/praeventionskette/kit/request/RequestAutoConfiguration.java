package de.praeventionskette.kit.request;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
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
    WebMvcConfigurer requestArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments());
            }
        };
    }
}
