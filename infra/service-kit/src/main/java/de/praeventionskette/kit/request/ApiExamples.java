package de.praeventionskette.kit.request;

import de.praeventionskette.kit.security.EndpointCatalogue;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Puts the examples of a service into the description of its API. A service with an example of an operation that it does
 * not have does not start: people copy examples, so an outdated one is a defect.
 */
final class ApiExamples implements OpenApiCustomizer, SmartInitializingSingleton {
    /** Where the description says which examples have no place in it; a test of the service finds them. */
    private static final String MISPLACED = "x-misplaced-examples";

    private static final String REQUEST = "request";

    private final ExampleFiles files;
    private final EndpointCatalogue catalogue;

    ApiExamples(ExampleFiles files, EndpointCatalogue catalogue) {
        this.files = files;
        this.catalogue = catalogue;
    }

    @Override
    public void afterSingletonsInstantiated() {
        files.mustBeOf(catalogue.all().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.pattern())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void customise(OpenAPI api) {
        List<String> misplaced = new ArrayList<>();
        for (ExampleFiles.Example example : files.read()) {
            Operation operation = operation(api, example);
            boolean oneForm = example.bodies().keySet().stream()
                            .filter(ApiExamples::isRequest)
                            .count()
                    < 2;
            example.bodies().forEach((of, value) -> {
                Content content = operation == null ? null : body(operation, of);
                if (content == null) {
                    misplaced.add("%s: no body of \"%s\" is described".formatted(example, of));
                } else if (oneForm || !isRequest(of)) {
                    content.values().forEach(body -> body.setExample(value));
                } else {
                    content.values().forEach(body -> body.addExamples(of, new Example().value(value)));
                }
            });
        }
        if (!misplaced.isEmpty()) {
            api.addExtension(MISPLACED, misplaced);
        }
    }

    private static @Nullable Operation operation(OpenAPI api, ExampleFiles.Example example) {
        PathItem path = api.getPaths().get(example.path());
        return path == null ? null : path.readOperationsMap().get(HttpMethod.valueOf(example.method()));
    }

    private static @Nullable Content body(Operation operation, String of) {
        return isRequest(of) ? request(operation) : answer(operation, of);
    }

    private static boolean isRequest(String of) {
        return of.equals(REQUEST) || of.startsWith(REQUEST + " (");
    }

    private static @Nullable Content request(Operation operation) {
        RequestBody body = operation.getRequestBody();
        return body == null ? null : body.getContent();
    }

    private static @Nullable Content answer(Operation operation, String status) {
        ApiResponse answer = operation.getResponses().get(status);
        return answer == null ? null : answer.getContent();
    }
}
