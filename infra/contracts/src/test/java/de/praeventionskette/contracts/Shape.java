package de.praeventionskette.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every field of some data, by path: {@code contact.phone}, {@code parts[].states[].day}. */
final class Shape {

    /**
     * A field.
     *
     * @param type JSON type with its format, e.g. {@code string(date)}
     * @param required true where the object that holds it always has it
     */
    record Field(String type, boolean required) {}

    private final Map<String, Field> fields = new TreeMap<>();

    void add(String path, String type, boolean required) {
        fields.put(path, new Field(type, required));
    }

    /** The fields by path, sorted. */
    Map<String, Field> fields() {
        return fields;
    }

    /** Reads lines {@code path type required|optional}; lines that begin with # are comments. */
    static Shape parse(String text) {
        Shape shape = new Shape();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            if (words.length != 3 || !List.of("required", "optional").contains(words[2])) {
                throw new IllegalArgumentException("not 'path type required|optional': " + line);
            }
            shape.add(words[0], words[1], words[2].equals("required"));
        });
        return shape;
    }

    /** The lines that {@link #parse} reads. */
    String print() {
        return fields.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().type() + " "
                        + (entry.getValue().required() ? "required" : "optional") + "\n")
                .collect(Collectors.joining());
    }

    /** What breaks those who wrote or read this shape, when it becomes the other; empty: they need not notice. */
    List<String> breaksIn(Shape next) {
        List<String> breaks = new ArrayList<>();
        fields.forEach((path, field) -> {
            Field now = next.fields.get(path);
            if (now == null) {
                breaks.add(path + " was removed");
            } else if (!now.type().equals(field.type())) {
                breaks.add(path + " was " + field.type() + ", is " + now.type());
            } else if (now.required() != field.required()) {
                breaks.add(path + (now.required() ? " is newly required" : " is no longer certain to be there"));
            }
        });
        next.fields.forEach((path, field) -> {
            if (!fields.containsKey(path) && field.required() && publishedParent(path)) {
                breaks.add(path + " is new and required");
            }
        });
        return breaks;
    }

    private boolean publishedParent(String path) {
        int end = path.endsWith("[]") ? path.length() - 2 : path.lastIndexOf('.');
        return end < 0 || fields.containsKey(path.substring(0, end));
    }
}
