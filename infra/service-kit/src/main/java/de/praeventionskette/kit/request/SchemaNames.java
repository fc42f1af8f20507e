package de.praeventionskette.kit.request;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names the schemas of the described API after type and the type it is declared in, such as {@code PlacesAnswer} for {@code
 * PlacesApi.Answer}. By their simple names alone, types of one name would share the schema of one of them.
 */
final class SchemaNames extends TypeNameResolver {
    private static final Pattern ADAPTER = Pattern.compile("(Api|Json|Bodies)$");

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if another type has this name already */
    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = nameOf(type);
        Class<?> first = named.putIfAbsent(name, type);
        if (first != null && first != type) {
            throw new IllegalStateException(
                    "In the description of the API, %s and %s would both be called %s: rename one."
                            .formatted(first.getName(), type.getName(), name));
        }
        return name;
    }

    private static String nameOf(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> around = type.getEnclosingClass();
        String prefix = around == null ? "" : ADAPTER.matcher(nameOf(around)).replaceFirst("");
        return name.startsWith(prefix) ? name : prefix + name;
    }
}
