package de.praeventionskette.kit.testing;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description that a service gives of its API, to see whether its examples are there and fit. */
public final class DescribedApi {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode description;
    private final JsonNode schemas;

    private DescribedApi(JsonNode description) {
        this.description = description;
        this.schemas = description.at("/components/schemas").deepCopy();
        schemas.forEach(DescribedApi::close);
    }

    /** As it was answered. */
    public static DescribedApi of(HttpResponse<String> answer) {
        return new DescribedApi(JsonMapper.shared().readTree(answer.body()));
    }

    /** Operations that take JSON without an example of it, each with what to do about it. */
    public List<String> withoutExample() {
        List<String> missing = new ArrayList<>();
        operations((name, operation) -> {
            JsonNode body = operation.at("/requestBody/content/application~1json");
            if (!body.isMissingNode() && !body.has("example")) {
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
        int blank = operation.indexOf(' ');
        JsonNode example = description
                .get("paths")
                .path(operation.substring(blank + 1))
                .path(operation.substring(0, blank).toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/example");
        if (example instanceof ObjectNode body) {
            return body.deepCopy();
        }
        throw new AssertionError("no example of the request " + operation);
    }

    private void collect(JsonNode node, String place, List<String> wrong) {
        if (node.has("schema") && node.has("example")) {
            REGISTRY.getSchema(standingAlone(node.get("schema")))
                    .validate(
                            node.get("example"),
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .forEach(error -> wrong.add(place + ": " + error.getInstanceLocation() + " " + error.getMessage()));
        }
        for (Map.Entry<String, JsonNode> inner : node.properties()) {
            collect(inner.getValue(), place + " " + inner.getKey(), wrong);
        }
    }

    /** The schema with all that it may refer to. */
    private ObjectNode standingAlone(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("$defs", schemas);
        whole.setAll((ObjectNode) schema);
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
    }
}
