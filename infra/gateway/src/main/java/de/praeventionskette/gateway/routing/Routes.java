package de.praeventionskette.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import de.praeventionskette.gateway.GatewayProperties;
import de.praeventionskette.gateway.refusal.Refusals;
import de.praeventionskette.gateway.session.RelayToken;
import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One route per service, by the first path segment; the path stays as it is. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> services(
            GatewayProperties properties, RelayToken relay, Refusals refusals, ApplicationAvailability availability) {
        UntilReady untilReady = new UntilReady(availability, refusals);
        return properties.services().entrySet().stream()
                .map(service -> route(service.getKey(), service.getValue(), relay, refusals)
                        .filter(untilReady))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> route(
            String segment, URI address, RelayToken relay, Refusals refusals) {
        return GatewayRouterFunctions.route(segment)
                .route(path("/" + segment + "/**"), http())
                .before(uri(address))
                .filter(new ServiceAway(segment, refusals))
                .filter(relay)
                .build();
    }

    @Bean
    HeadersForServices headersForServices() {
        return new HeadersForServices();
    }

    @Bean
    HeadersFromServices headersFromServices() {
        return new HeadersFromServices();
    }

    /** Services speak HTTP/1.1; without this every first request would ask for an upgrade. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }
}
