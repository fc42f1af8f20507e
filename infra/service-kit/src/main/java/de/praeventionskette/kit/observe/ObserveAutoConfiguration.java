package de.praeventionskette.kit.observe;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** What is seen of requests; the rest of observability is configuration in {@code kit-defaults.yml}. */
@AutoConfiguration(before = WebMvcObservationAutoConfiguration.class)
public class ObserveAutoConfiguration {
    @Bean
    ServerRequestObservationConvention templatedRequests() {
        return new TemplatedRequests();
    }

    @Bean
    static ApplicationListener<WebServerInitializedEvent> quietStackTraces() {
        return serving -> QuietStackTrace.startServing();
    }
}
