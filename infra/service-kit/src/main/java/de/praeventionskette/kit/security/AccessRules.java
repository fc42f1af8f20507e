package de.praeventionskette.kit.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: the guard before every handler, and the catalogue of endpoints. */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    private static final Logger log = LoggerFactory.getLogger(AccessRules.class);

    /** A mapped interceptor, since those are found by every kind of handler mapping and run first. */
    @Bean
    MappedInterceptor accessGuard(ApplicationContext service, Actors actors, SecurityProperties security) {
        return new MappedInterceptor(null, new AccessGuard(service, actors, security.open()));
    }

    @Bean
    EndpointCatalogue endpointCatalogue(
            ObjectProvider<RequestMappingHandlerMapping> mappings, SecurityProperties security) {
        return new EndpointCatalogue(mappings.orderedStream().toList(), security.open());
    }

    @Bean
    AccessDocumentation accessDocumentation() {
        return new AccessDocumentation();
    }

    @Bean
    OpenApiCustomizer bearerTokens() {
        return api -> {
            Components components = api.getComponents() == null ? new Components() : api.getComponents();
            if (components.getSchemas() != null) {
                List.of("Actor", "Membership").forEach(components.getSchemas()::remove);
            }
            api.setComponents(components.addSecuritySchemes(
                    AccessDocumentation.SCHEME,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT")));
        };
    }

    @Bean
    ApplicationRunner undeclaredEndpoints(EndpointCatalogue catalogue) {
        return arguments -> catalogue
                .undeclared()
                .forEach(endpoint -> log.warn(
                        "{} {} does not say who may call it and answers 403 to everyone",
                        endpoint.method(),
                        endpoint.pattern()));
    }

    @Bean
    WebMvcConfigurer actorArgument(Actors actors) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument(actors));
            }
        };
    }
}
