package de.praeventionskette.kit.testing;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description that a service gives of its API, to see whether its examples are there, fit, and are answered as it says. */
public final class DescribedApi {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final String REQUEST = "/requestBody/content/application~1json";
    private static final String FORM = " (";

    private final JsonNode description;
    private final JsonNode schemas;

    private DescribedApi(JsonNode description) {
        this.description = description;
        this.schemas = description.at("/components/schemas").deepCopy();
        close(schemas);
    }

    /** As it was answered. */
    public static DescribedApi of(HttpResponse<String> answer) {
        return of(answer.body());
    }

    static DescribedApi of(String description) {
        return new DescribedApi(JsonMapper.shared().readTree(description));
    }

    /**
     * Operations with an example of their request, such as "PUT /api/offers/{id}", in their order. One that takes several forms is
     * there once for each, as "PUT /api/offers/{id} (form)".
     */
    public SortedSet<String> requests() {
        SortedSet<String> named = new TreeSet<>();
        operations((name, operation) -> named.addAll(requests(name, operation).keySet()));
        return named;
    }

    /** The only example of a request has no name; of several each is named as in its file: "request", "request (form)". */
    private static Map<String, JsonNode> requests(String name, JsonNode operation) {
        JsonNode body = operation.at(REQUEST);
        Map<String, JsonNode> found = new LinkedHashMap<>();
        if (body.has("example")) {
            found.put(name, body.get("example"));
        }
        body.path("examples")
                .propertyStream()
                .forEach(each -> found.put(
                        name + each.getKey().substring("request".length()),
                        each.getValue().path("value")));
        return found;
    }

    /** Operations that take JSON without an example of it, each with what to do about it. */
    public List<String> withoutExample() {
        List<String> missing = new ArrayList<>();
        operations((name, operation) -> {
            JsonNode body = operation.at(REQUEST);
            if (!body.isMissingNode() && requests(name, operation).isEmpty()) {
                missing.add(name + " takes JSON: give an example of it under \"" + name
                        + "\" in src/main/resources/openapi/examples/, as its neighbours do");
            }
        });
        return missing;
    }

    /** What does not fit the schema that it is an example of; a field that the schema does not have is wrong, too. */
    public List<String> wrongExamples() {
        List<String> wrong = new ArrayList<>();
        description.path("x-misplaced-examples").forEach(example -> wrong.add(example.asString()));
        operations((name, operation) -> collect(operation, name, wrong));
        collect(description.at("/components/responses"), "problem", wrong);
        return wrong;
    }

    /** The example of the body of a request, as it stands; it may be changed. */
    public ObjectNode request(String operation) {
        if (requests(withoutForm(operation), operation(operation)).get(operation) instanceof ObjectNode body) {
            return body.deepCopy();
        }
        throw new AssertionError("no example of the request " + operation);
    }

    /** Why an answer is none of the successes that are described; empty: it is one. */
    public List<String> wrongAnswer(String operation, HttpResponse<String> answer) {
        return wrongAnswer(operation, answer.statusCode(), answer.body());
    }

    List<String> wrongAnswer(String operation, int status, String body) {
        JsonNode described = operation(operation).path("responses").path(Integer.toString(status));
        if (status / 100 != 2 || described.isMissingNode()) {
            return List.of(operation + " is answered with " + status + ", which is no success of it: " + body);
        }
        JsonNode schema = described.at("/content/application~1json/schema");
        return schema.isMissingNode()
                ? List.of()
                : mistakes(schema, JsonMapper.shared().readTree(body))
                        .map(mistake -> operation + " is answered otherwise than described: " + mistake)
                        .toList();
    }

    private JsonNode operation(String name) {
        String operation = withoutForm(name);
        int blank = operation.indexOf(' ');
        return description
                .get("paths")
                .path(operation.substring(blank + 1))
                .path(operation.substring(0, blank).toLowerCase(Locale.ROOT));
    }

    private static String withoutForm(String name) {
        int form = name.indexOf(FORM);
        return form < 0 ? name : name.substring(0, form);
    }

    private void collect(JsonNode node, String place, List<String> wrong) {
        if (node.has("schema")) {
            examples(node)
                    .flatMap(example -> mistakes(node.get("schema"), example))
                    .forEach(mistake -> wrong.add(place + ": " + mistake));
        }
        for (Map.Entry<String, JsonNode> inner : node.properties()) {
            collect(inner.getValue(), place + " " + inner.getKey(), wrong);
        }
    }

    private static Stream<JsonNode> examples(JsonNode node) {
        return Stream.concat(
                Stream.ofNullable(node.get("example")),
                node.path("examples").valueStream().map(each -> each.path("value")));
    }

    private Stream<String> mistakes(JsonNode schema, JsonNode value) {
        return REGISTRY
                .getSchema(standingAlone(schema))
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage());
    }

    /** The schema with all that it may refer to. */
    private ObjectNode standingAlone(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("$defs", schemas);
        JsonNode closed = schema.deepCopy();
        close(closed);
        whole.setAll((ObjectNode) closed);
        return (ObjectNode) JsonMapper.shared().readTree(whole.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> each.accept(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(DescribedApi::close);
    }
}
