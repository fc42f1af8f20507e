package de.praeventionskette.local.launcher;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every line of progress. */
final class Heard implements Progress {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void say(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The first words of the lines that end with a time after this word, in their order. */
    List<String> partsThat(String word) {
        return lines.stream()
                .filter(line -> line.contains(word + " after"))
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
    }
}
