package de.praeventionskette.kit.security;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every endpoint of a service with who may call it: for the test that walks all roles over all endpoints. */
public final class EndpointCatalogue {
    /**
     * One endpoint.
     *
     * @param method HTTP method, or {@code *}
     * @param pattern within the service, such as {@code /api/offers/{id}}
     * @param access who may call it
     * @param handler class and method, to find it by
     */
    public record Endpoint(String method, String pattern, Access access, String handler) {}

    private final Collection<RequestMappingHandlerMapping> mappings;
    private final List<PathPattern> open;

    EndpointCatalogue(Collection<RequestMappingHandlerMapping> mappings, List<String> open) {
        this.mappings = mappings;
        this.open = open.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    /** All endpoints, by pattern and method; without error pages and what is open as a whole (assets, OpenAPI). */
    public List<Endpoint> all() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .flatMap(EndpointCatalogue::endpoints)
                .filter(endpoint -> open.stream()
                        .noneMatch(pattern -> pattern.matches(PathContainer.parsePath(endpoint.pattern()))))
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    /** Endpoints that forgot to say who may call them, and so answer 403 to everyone. */
    public List<Endpoint> undeclared() {
        return all().stream()
                .filter(endpoint -> endpoint.access() instanceof Access.Undeclared)
                .toList();
    }

    private static Stream<Endpoint> endpoints(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        HandlerMethod handler = entry.getValue();
        Access access = Access.of(handler);
        return entry.getKey().getPatternValues().stream()
                .flatMap(pattern -> methods(entry.getKey())
                        .map(method -> new Endpoint(method, pattern, access, handler.getShortLogMessage())));
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("*") : methods.stream().map(RequestMethod::name);
    }
}
