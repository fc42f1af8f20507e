package de.praeventionskette.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK on this machine that can run what is built here; the {@code java} on the PATH may be too old.
 *
 * @param home the directory that holds {@code bin/java}
 * @param feature the version's first number, such as 25
 */
public record Jdk(Path home, int feature) {

    /** The oldest feature version that runs this project. */
    public static final int REQUIRED = 25;

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    private static final Pattern TOOLCHAIN = Pattern.compile("<jdkHome>\\s*(.*?)\\s*</jdkHome>");

    /**
     * The running JDK where it is new enough, else the first one found.
     *
     * @throws IllegalStateException if there is none; its message is one sentence for the user
     */
    public static Jdk find() {
        return places().flatMap(Supplier::get)
                .flatMap(home -> at(home).stream())
                .filter(jdk -> jdk.feature >= REQUIRED)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "A JDK of version " + REQUIRED + " or newer is needed: install one or set JAVA_HOME to it."));
    }

    /** The JDK in a directory, if there is one. */
    static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(read(release));
        return version.find() ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1)))) : Optional.empty();
    }

    /** The program that starts a virtual machine. */
    public Path java() {
        return home.resolve("bin/java");
    }

    private static Stream<Supplier<Stream<Path>>> places() {
        Path user = Path.of(System.getProperty("user.home"));
        return Stream.of(
                () -> Stream.of(Path.of(System.getProperty("java.home"))),
                () -> Stream.ofNullable(System.getenv("JAVA_HOME")).map(Path::of),
                () -> within(user.resolve(".sdkman/candidates/java")),
                () -> within(user.resolve(".jdks")),
                () -> within(Path.of("/usr/lib/jvm")),
                () -> within(Path.of("/Library/Java/JavaVirtualMachines")).map(jdk -> jdk.resolve("Contents/Home")),
                () -> toolchains(user.resolve(".m2/toolchains.xml")));
    }

    private static Stream<Path> within(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> toolchains(Path file) {
        if (!Files.isReadable(file)) {
            return Stream.empty();
        }
        List<Path> homes = TOOLCHAIN
                .matcher(read(file))
                .results()
                .map(match -> Path.of(match.group(1)))
                .toList();
        return homes.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
