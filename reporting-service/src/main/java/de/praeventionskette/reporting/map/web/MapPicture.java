package de.praeventionskette.reporting.map.web;

import de.praeventionskette.reporting.map.PathMap.Wait;
import de.praeventionskette.reporting.map.svg.Picture;
import de.praeventionskette.reporting.map.svg.Picture.Arrow;
import de.praeventionskette.reporting.map.svg.Picture.Box;
import de.praeventionskette.reporting.map.svg.Picture.Shape;
import de.praeventionskette.reporting.map.web.MapAnswer.EdgeAnswer;
import de.praeventionskette.reporting.map.web.MapAnswer.NodeAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a map into boxes and arrows with their texts. */
final class MapPicture {
    private static final String START = " start";
    private static final int LINE = 22;

    private final Words words;
    private final Locale language;
    private final MapAnswer map;

    MapPicture(Words words, Locale language, MapAnswer map) {
        this.words = words;
        this.language = language;
        this.map = map;
    }

    Picture picture(String title) {
        List<Arrow> arrows = arrows();
        List<Box> boxes = new ArrayList<>();
        if (arrows.stream().anyMatch(arrow -> arrow.from().equals(START))) {
            boxes.add(new Box(START, Shape.START, List.of(words.text(language, "map.start"))));
        }
        map.nodes().forEach(node -> boxes.add(new Box(node.key(), Shape.NODE, lines(node))));
        return new Picture(title, String.join(" ", map.sentences()), boxes, arrows);
    }

    private List<Arrow> arrows() {
        int most = Math.max(1, numbers().max().orElse(1));
        Stream<Arrow> in = map.nodes().stream().flatMap(node -> arrow(START, node.key(), node.entries(), null, most));
        Stream<Arrow> between = map.edges().stream()
                .filter(edge -> !edge.from().equals(edge.to()))
                .flatMap(edge -> arrow(edge.from(), edge.to(), edge.families(), edge.waiting(), most));
        return Stream.concat(in, between).toList();
    }

    private IntStream numbers() {
        return IntStream.concat(
                map.edges().stream().mapToInt(EdgeAnswer::families),
                map.nodes().stream()
                        .map(NodeAnswer::entries)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue));
    }

    private Stream<Arrow> arrow(String from, String to, @Nullable Integer families, @Nullable Wait wait, int most) {
        if (families == null) {
            return Stream.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.text(language, "map.families", families));
        if (wait != null) {
            lines.add(words.text(language, "map.median", wait.medianDays()));
            lines.add(words.text(language, "map.p90", wait.p90Days()));
        }
        return Stream.of(new Arrow(from, to, lines, families / (double) most));
    }

    private List<String> lines(NodeAnswer node) {
        List<String> lines = new ArrayList<>(wrapped(node.label()));
        again(node).ifPresent(families -> lines.add(words.text(language, "map.again", families)));
        return lines;
    }

    private Optional<Integer> again(NodeAnswer node) {
        return map.edges().stream()
                .filter(edge -> edge.from().equals(node.key()) && edge.to().equals(node.key()))
                .map(EdgeAnswer::families)
                .findFirst();
    }

    private static List<String> wrapped(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
