package de.praeventionskette.kit.problem;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says once for all operations how they refuse: the same problem detail, with an example for each status. */
final class ApiProblems implements OpenApiCustomizer {
    private static final String REFERENCE = "#/components/";

    private final ProblemTexts texts;

    ApiProblems(ProblemTexts texts) {
        this.texts = texts;
    }

    /**
     * A way to be refused.
     *
     * @param name under which it stands in the description
     * @param example as it would be answered
     * @param of which operations may refuse so
     */
    private record Refusal(String name, RequestProblem example, Predicate<Described> of) {}

    /** An operation with its place. */
    private record Described(String path, HttpMethod method, Operation operation) {
        boolean takesSomething() {
            return operation.getRequestBody() != null || !parameters().isEmpty();
        }

        boolean takesVersion() {
            return parameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
        }

        private List<Parameter> parameters() {
            return operation.getParameters() == null ? List.of() : operation.getParameters();
        }

        void refusesBy(Refusal refusal) {
            operation
                    .getResponses()
                    .putIfAbsent(
                            String.valueOf(refusal.example().status()),
                            new ApiResponse().$ref(REFERENCE + "responses/" + refusal.name()));
        }
    }

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal("Malformed", new Malformed("limit", "limit", 1, 100), Described::takesSomething),
            new Refusal(
                    "NotFound",
                    new NotFound("request.not-found"),
                    it -> it.path().contains("{")),
            new Refusal("Conflict", new Conflict("store.already-exists"), it -> it.method() != HttpMethod.GET),
            new Refusal("PreconditionFailed", new PreconditionFailed("store.stale-version"), Described::takesVersion),
            new Refusal(
                    "Invalid",
                    new Invalid("name", "not-blank"),
                    it -> it.operation().getRequestBody() != null));

    @Override
    public void customise(OpenAPI api) {
        List<Described> operations = new ArrayList<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operations.add(new Described(path, method, operation))));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
        for (Refusal refusal : REFUSALS) {
            List<Described> refusing = operations.stream().filter(refusal.of()).toList();
            refusing.forEach(operation -> operation.refusesBy(refusal));
            if (!refusing.isEmpty()) {
                api.getComponents().addResponses(refusal.name(), answer(refusal));
            }
        }
    }

    private ApiResponse answer(Refusal refusal) {
        Problem example = texts.word(refusal.example(), Locale.ENGLISH);
        MediaType body = new MediaType()
                .schema(new Schema<>().$ref(REFERENCE + "schemas/" + Problem.class.getSimpleName()))
                .example(example);
        return new ApiResponse()
                .description(example.title())
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, body));
    }
}
