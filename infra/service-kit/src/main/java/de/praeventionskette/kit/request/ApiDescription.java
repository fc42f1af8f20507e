package de.praeventionskette.kit.request;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Names the groups of operations as people would, and lists them, so that tools can show them. */
final class ApiDescription implements OpenApiCustomizer {
    private static final String OF_CLASS = "-api";

    @Override
    public void customise(OpenAPI api) {
        SortedSet<String> names = new TreeSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> names.addAll(named(operation)));
        api.setTags(names.stream().map(name -> new Tag().name(name)).toList());
    }

    /** Where a controller names no group, its class does, as in {@code places-api}. */
    private static List<String> named(Operation operation) {
        List<String> given = operation.getTags() == null ? List.of() : operation.getTags();
        List<String> names = given.stream()
                .map(tag -> tag.endsWith(OF_CLASS) ? tag.substring(0, tag.length() - OF_CLASS.length()) : tag)
                .toList();
        operation.setTags(names);
        return names;
    }
}
