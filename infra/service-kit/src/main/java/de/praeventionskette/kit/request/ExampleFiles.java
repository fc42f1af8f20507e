package de.praeventionskette.kit.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files with the examples of a service: by operation, such as {@code "PUT /api/offers/{id}"}, an example
 * of its {@code request}, of each further form that it takes, and of its answers by status. A text such as
 * <code>{today-P4M}</code> stands for a date by the day of reading, so that an example does not become wrong by time.
 */
final class ExampleFiles {
    private static final Pattern DAY = Pattern.compile("\\{today([+-]P[0-9A-Z]+)?}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String location;
    private final Clock clock;

    /** @param location pattern of the files' places */
    ExampleFiles(String location, Clock clock) {
        this.location = location;
        this.clock = clock;
    }

    /**
     * The examples of one operation.
     *
     * @param file where they stand
     * @param method in capitals
     * @param path template of the path
     * @param bodies as maps, lists and values, by "request", "request (form)" or status
     */
    record Example(String file, String method, String path, Map<String, Object> bodies) {
        String operation() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return operation() + " (in " + file + ")";
        }
    }

    /** @throws IllegalStateException naming the file, if one cannot be read */
    List<Example> read() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(location))
                    .flatMap(this::examples)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses examples of anything else.
     *
     * @param operations all that exist, such as "PUT /api/offers/{id}"
     * @throws IllegalStateException naming each unknown operation and the file with its example
     */
    void mustBeOf(Set<String> operations) {
        String unknown = read().stream()
                .filter(example -> !operations.contains(example.operation()))
                .map(Example::toString)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("There are examples of operations that do not exist: " + unknown);
        }
    }

    private Stream<Example> examples(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        try (InputStream in = file.getInputStream()) {
            return map(JSON.readValue(in, Map.class)).entrySet().stream().map(entry -> {
                String[] operation = entry.getKey().split(" ", 2);
                return new Example(name, operation[0], operation[1], map(entry.getValue()));
            });
        } catch (IOException | JacksonException | ClassCastException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("The examples in " + name + " cannot be read", e);
        }
    }

    private Map<String, Object> map(Object value) {
        Map<String, Object> dated = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, inner) -> dated.put((String) name, dated(inner)));
        return dated;
    }

    private Object dated(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map(map);
            case List<?> list -> list.stream().map(this::dated).toList();
            case String text -> dated(text);
            default -> value;
        };
    }

    private String dated(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return text;
        }
        LocalDate today = LocalDate.now(clock);
        return (day.group(1) == null ? today : today.plus(Period.parse(day.group(1)))).toString();
    }
}
