package de.praeventionskette.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the fields of a contract record look like in JSON, found by reflection. */
final class RecordShape {
    private static final Map<Type, String> TYPES = Map.of(
            String.class, "string",
            LocalDate.class, "string(date)",
            Instant.class, "string(date-time)",
            int.class, "integer",
            long.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private final Shape shape = new Shape();
    private final Map<String, Class<?>> codedWords = new TreeMap<>();
    private final Set<String> certainCodedWords = new TreeSet<>();

    private RecordShape() {}

    static RecordShape of(Class<? extends Record> data) {
        RecordShape result = new RecordShape();
        result.collect(data, "");
        return result;
    }

    /** The fields; a component is required unless it is {@code @Nullable}. */
    Shape shape() {
        return shape;
    }

    /** Paths of the enums with their type. */
    Map<String, Class<?>> codedWords() {
        return codedWords;
    }

    /** Paths of enums that are not {@code @Nullable}: a reader could not say "unknown" there. */
    Set<String> certainCodedWords() {
        return certainCodedWords;
    }

    private void collect(Class<?> data, String prefix) {
        for (RecordComponent component : data.getRecordComponents()) {
            add(component.getAnnotatedType(), prefix + component.getName());
        }
    }

    private void add(AnnotatedType annotated, String path) {
        boolean required = !annotated.isAnnotationPresent(Nullable.class);
        Type type = annotated.getType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            shape.add(path, "array", required);
            add(((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0], path + "[]");
        } else if (type instanceof Class<?> coded && coded.isEnum()) {
            shape.add(path, "string", required);
            codedWords.put(path, coded);
            if (required) {
                certainCodedWords.add(path);
            }
        } else if (type instanceof Class<?> nested && nested.isRecord()) {
            shape.add(path, "object", required);
            collect(nested, path + ".");
        } else if (TYPES.containsKey(type)) {
            shape.add(path, TYPES.get(type), required);
        } else {
            throw new IllegalStateException(path + " has a type that contracts do not use: " + type);
        }
    }
}
