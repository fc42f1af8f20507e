package de.praeventionskette.reporting.map.web;

import de.praeventionskette.reporting.map.PathMap;
import de.praeventionskette.reporting.map.PathMap.Move;
import de.praeventionskette.reporting.map.PathMap.Wait;
import de.praeventionskette.reporting.map.web.Words.NodeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says a map in sentences. */
final class Sentences {
    private final Words words;
    private final Locale language;
    private final PathMap map;
    private final Map<String, NodeWords> nodes;

    Sentences(Words words, Locale language, PathMap map, Map<String, NodeWords> nodes) {
        this.words = words;
        this.language = language;
        this.map = map;
        this.nodes = nodes;
    }

    /** Entries and ways, each the largest first. */
    List<String> all() {
        List<String> said = new ArrayList<>();
        map.nodes().forEach(node -> {
            if (node.entries() != null) {
                said.add(words.text(language, "sentence.entry", node.entries(), name(node.key())));
            }
        });
        map.moves().forEach(move -> said.add(move(move)));
        return said;
    }

    private String move(Move move) {
        String went = move.from().equals(move.to())
                ? words.text(language, "sentence.again", move.families(), at(move.from()))
                : words.text(
                        language,
                        "sentence.move",
                        move.families(),
                        nodes(move.from()).from(),
                        nodes(move.to()).to());
        String start = words.text(language, "sentence.way", went);
        Wait wait = move.waiting();
        return wait == null
                ? words.text(language, "sentence.no-wait", start)
                : words.text(language, "sentence.wait", start, wait.medianDays(), wait.p90Days());
    }

    private String name(String key) {
        return nodes(key).name();
    }

    private String at(String key) {
        return nodes(key).at();
    }

    private NodeWords nodes(String key) {
        return Objects.requireNonNull(nodes.get(key), key);
    }
}
