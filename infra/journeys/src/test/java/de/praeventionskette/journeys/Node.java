package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs for Node, installed beside the build and not among the sources. */
final class Node {
    private final Path directory;

    private Node(Path directory) {
        this.directory = directory;
    }

    /**
     * Copies a package and installs what it needs. Without Node the test is skipped loudly; in CI that is a failure.
     *
     * @param sources directory of its {@code package.json}, relative to the project's root
     */
    static Node install(String sources) {
        if (!onPath("npm")) {
            System.err.println("No npm on the PATH: tests with foreign tools are skipped.");
            assertThat(System.getenv("CI"))
                    .as("CI must not skip the tests with foreign tools")
                    .isNull();
            Assumptions.abort("no npm");
        }
        Path from = Workspace.root().resolve(sources);
        Node node =
                new Node(Path.of("target/node", from.getFileName().toString()).toAbsolutePath());
        copy(from, node.directory);
        node.run(List.of("npm", "install", "--prefer-offline", "--no-audit", "--no-fund"), Map.of());
        return node;
    }

    /** Runs a command there and gives its output back; anything but success fails the test with that output. */
    String run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s%n%s", command, output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path directory() {
        return directory;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> walk = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : new ArrayList<>(walk.filter(Files::isRegularFile).toList())) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
