package de.praeventionskette.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as a table in Markdown; a name stands once, a further floor of a figure is a line of its own. */
final class Table {
    private static final List<String> HEAD = List.of("figure", "what", "measured", "floor", "ratio", "target", "met");

    private Table() {}

    static String of(List<Figure> figures) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        String before = "";
        for (Figure figure : figures) {
            rows.addAll(rows(figure, figure.name().equals(before) ? "" : figure.name()));
            before = figure.name();
        }
        List<Integer> widths = IntStream.range(0, HEAD.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        rows.add(1, widths.stream().map("-"::repeat).toList());
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static List<List<String>> rows(Figure figure, String name) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                name,
                figure.what(),
                figure.shown(),
                figure.floors().stream().findFirst().map(Table::floor).orElse(""),
                figure.ratio().map(Figure::shown).orElse(""),
                figure.target() == null ? "" : figure.target().toString(),
                figure.target() == null ? "" : figure.isMet() ? "yes" : "NO"));
        figure.floors().stream()
                .skip(1)
                .forEach(floor -> rows.add(
                        List.of("", "", "", floor(floor), Figure.shown(figure.value() / floor.value()), "", "")));
        return rows;
    }

    private static String floor(Figure.Floor floor) {
        return floor.what() + ": " + Figure.shown(floor.value());
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths.get(column) - row.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
