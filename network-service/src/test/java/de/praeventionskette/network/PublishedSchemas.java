package de.praeventionskette.network;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of {@code network.v1}, closed: what they do not know is an error. */
final class PublishedSchemas {
    private static final List<String> EVENTS = List.of("agency", "jurisdiction", "municipality", "network");
    private static final List<String> PARTS = List.of("body", "member", "team");
    private static final List<String> WORDS = List.of("ags", "day", "id", "legal-domain", "region");
    private static final SchemaRegistry REGISTRY = registry();

    private PublishedSchemas() {}

    private static SchemaRegistry registry() {
        Map<String, String> byId = new HashMap<>();
        Stream.of(
                        EVENTS.stream().map(name -> "network/" + name + "-recorded.v1"),
                        Stream.concat(EVENTS.stream(), PARTS.stream()).map(name -> "network/" + name),
                        WORDS.stream().map(name -> "vocabulary/" + name))
                .flatMap(names -> names)
                .map(PublishedSchemas::read)
                .forEach(schema -> byId.put(schema.get("$id").asString(), schema.toString()));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byId));
    }

    private static ObjectNode read(String name) {
        String resource = "/schemas/" + name + ".json";
        try (InputStream in = PublishedSchemas.class.getResourceAsStream(resource)) {
            ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(in, resource));
            if ("object".equals(schema.path("type").asString(""))) {
                schema.put("additionalProperties", false);
            }
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the data of an event; empty: nothing. */
    static List<String> errors(String dataSchema, JsonNode data) {
        return REGISTRY
                .getSchema(SchemaLocation.of(dataSchema))
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
