package de.praeventionskette.kit.observe;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What is seen of requests; the rest of observability is configuration in {@code kit-defaults.yml}. */
@AutoConfiguration(before = WebMvcObservationAutoConfiguration.class)
public class ObserveAutoConfiguration {
    @Bean
    ServerRequestObservationConvention templatedRequests() {
        return new TemplatedRequests();
    }

    /** A timer and a span for each filter of the security chain say nothing that the request's own do not, and cost more. */
    @Bean
    SecurityObservationSettings requestsOnly() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static ApplicationListener<WebServerInitializedEvent> quietStackTraces() {
        return serving -> QuietStackTrace.startServing();
    }
}
