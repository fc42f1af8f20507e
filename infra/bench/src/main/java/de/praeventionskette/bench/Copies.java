package de.praeventionskette.bench;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Deep copies of documents in which ids are exchanged, also where they are part of a longer text. */
final class Copies {
    private Copies() {}

    static Document of(Document original, Map<String, String> exchanged) {
        Document copy = new Document();
        original.forEach((name, value) -> copy.append(name, copied(value, exchanged)));
        return copy;
    }

    private static @Nullable Object copied(@Nullable Object value, Map<String, String> exchanged) {
        return switch (value) {
            case Document document -> of(document, exchanged);
            case List<?> list ->
                list.stream().map(each -> copied(each, exchanged)).toList();
            case String text -> exchanged(text, exchanged);
            case null, default -> value;
        };
    }

    private static String exchanged(String text, Map<String, String> exchanged) {
        String result = text;
        for (Map.Entry<String, String> each : exchanged.entrySet()) {
            if (result.contains(each.getKey())) {
                result = result.replace(each.getKey(), each.getValue());
            }
        }
        return result;
    }
}
