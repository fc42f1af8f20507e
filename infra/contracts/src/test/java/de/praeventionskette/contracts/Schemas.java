package de.praeventionskette.contracts;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of this module, by {@code $id}. */
final class Schemas {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, ObjectNode> byId;
    private final SchemaRegistry registry;

    private Schemas(Map<String, ObjectNode> byId) {
        this.byId = byId;
        Map<String, String> texts = byId.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    }

    /** As they are published: open for additions. */
    static Schemas open() {
        Map<String, ObjectNode> byId = new TreeMap<>();
        for (String file : Resources.beneath("schemas")) {
            ObjectNode schema = (ObjectNode) JSON.readTree(Resources.text(file));
            if (byId.put(schema.path("$id").asString(), schema) != null) {
                throw new IllegalStateException("two schemas have the $id of " + file);
            }
        }
        return new Schemas(byId);
    }

    /** A copy that refuses every field it does not know: for golden files. */
    static Schemas closed() {
        Map<String, ObjectNode> byId = open().byId;
        byId.values().forEach(schema -> {
            if (schema.path("type").asString("").equals("object")) {
                schema.put("additionalProperties", false);
            }
        });
        return new Schemas(byId);
    }

    /** All schemas by {@code $id}. */
    Map<String, ObjectNode> byId() {
        return byId;
    }

    /** What is wrong with the data, formats included; empty: valid. */
    List<String> errors(String id, JsonNode data) {
        return registry
                .getSchema(SchemaLocation.of(id))
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** The shape to which an event’s schema refers. */
    String shapeOf(String eventId) {
        return byId.get(eventId).path("$ref").asString();
    }

    /** Every field of the schema with its type, references followed. */
    Shape shape(String id) {
        Shape shape = new Shape();
        collect(resolved(byId.get(id)), "", true, shape);
        return shape;
    }

    private void collect(ObjectNode schema, String path, boolean required, Shape shape) {
        if (!path.isEmpty() || !schema.path("type").asString().equals("object")) {
            shape.add(path.isEmpty() ? "." : path, typeOf(schema), required);
        }
        List<String> names =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream().forEach(property -> {
            String inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            collect(resolved((ObjectNode) property.getValue()), inner, names.contains(property.getKey()), shape);
        });
        if (schema.has("items")) {
            collect(resolved((ObjectNode) schema.get("items")), path + "[]", true, shape);
        }
    }

    private static String typeOf(ObjectNode schema) {
        String format = schema.path("format").asString("");
        return schema.path("type").asString() + (format.isEmpty() ? "" : "(" + format + ")");
    }

    /** The schema with what it refers to put in its place, its own words on top. */
    private ObjectNode resolved(ObjectNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        String target = schema.get("$ref").asString();
        if (!byId.containsKey(target)) {
            throw new IllegalStateException("nothing has the $id " + target);
        }
        ObjectNode merged = resolved(byId.get(target)).deepCopy();
        schema.propertyStream()
                .filter(word -> !List.of("$ref", "$id", "$schema").contains(word.getKey()))
                .forEach(word -> overlay(merged, word.getKey(), word.getValue()));
        return merged;
    }

    private static void overlay(ObjectNode merged, String word, JsonNode value) {
        switch (word) {
            case "properties" ->
                value.propertyStream()
                        .forEach(property -> merged.withObjectProperty("properties")
                                .withObjectProperty(property.getKey())
                                .setAll((ObjectNode) property.getValue()));
            case "required" -> merged.withArrayProperty("required").addAll((ArrayNode) value);
            default -> merged.set(word, value);
        }
    }
}
