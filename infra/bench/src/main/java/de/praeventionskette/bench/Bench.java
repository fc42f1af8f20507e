package de.praeventionskette.bench;

import de.praeventionskette.local.platform.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts a system of its own, measures, and says how far each figure is from its floor. */
public final class Bench {
    private static final String ONLY = "--only=";
    private static final int MISUSED = 2;

    /** In this order: later ones live with what earlier ones have left. */
    private static final List<Measurement> ALL = List.of(
            new SubmitBench(),
            new AnswerBench(),
            new BoardBench(),
            new GrowthBench(),
            new WorklistBench(),
            new ReplayBench(),
            new MapBench());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<Measurement> chosen = chosen(args);
        if (chosen.isEmpty()) {
            System.err.println("There is no such figure; there are " + names() + ".");
            System.exit(MISUSED);
        }
        Path target = Files.createDirectories(Workspace.root().resolve("infra/bench/target"));
        List<Figure> figures = new ArrayList<>();
        try (Stage stage = Stage.start(target.resolve("system"))) {
            for (Measurement each : chosen) {
                stage.say("measuring %s", each.name());
                figures.addAll(each.measure(stage));
            }
        }
        Path file = target.resolve("figures.json");
        Files.writeString(file, Report.json(figures));
        System.out.println("\n" + Table.of(figures) + "\n\nWritten to " + file);
    }

    private static List<Measurement> chosen(String[] args) {
        List<String> only = Arrays.stream(args)
                .filter(arg -> arg.startsWith(ONLY))
                .flatMap(arg -> Arrays.stream(arg.substring(ONLY.length()).split(",")))
                .toList();
        return ALL.stream()
                .filter(each -> only.isEmpty() || only.contains(each.name()))
                .toList();
    }

    private static String names() {
        return ALL.stream().map(Measurement::name).collect(Collectors.joining(", "));
    }
}
