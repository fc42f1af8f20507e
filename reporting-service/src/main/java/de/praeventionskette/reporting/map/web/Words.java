package de.praeventionskette.reporting.map.web;

import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.replica.Names;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Words of the pages in the language of a request. */
final class Words {
    private final MessageSource messages;
    private final Names names;

    Words(MessageSource messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    /** A text with its arguments. */
    String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** What the nodes of a view are called. */
    Map<String, NodeWords> nodes(Locale language, View view, Collection<String> keys) {
        return switch (view) {
            case FIELD ->
                keys.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                key -> new NodeWords(
                                        text(language, "field." + key),
                                        text(language, "field.from." + key),
                                        text(language, "field.to." + key),
                                        text(language, "field.at." + key))));
            case TEAM -> {
                Map<String, String> teams = names.teams(keys);
                yield keys.stream().distinct().collect(Collectors.toMap(Function.identity(), key -> {
                    String name = Objects.requireNonNull(teams.get(key));
                    return new NodeWords(
                            name,
                            text(language, "team.from", name),
                            text(language, "team.to", name),
                            text(language, "team.at", name));
                }));
            }
        };
    }

    /**
     * A node in a sentence.
     *
     * @param name alone
     * @param from as where one comes from
     * @param to as where one goes to
     * @param at as where one is
     */
    record NodeWords(String name, String from, String to, String at) {}
}
