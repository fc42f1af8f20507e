package de.praeventionskette.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java program that is to run as a child process under the {@link Warden}. */
public final class JavaProgram {
    /** As a container runs it when all are wanted, which needs minutes to get warm. */
    private static final String COMPILERS =
            "all".equals(System.getProperty("local.compilers")) ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1";

    private final String name;
    private final String mainClass;
    private final List<String> classpath = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private JavaProgram(String name, String mainClass) {
        this.name = name;
        this.mainClass = mainClass;
        classpath.add(placeOf(Warden.class).toString());
    }

    /** A program with a main class, which needs at least a {@link #classpath}. */
    public static JavaProgram of(String name, String mainClass) {
        return new JavaProgram(name, mainClass);
    }

    /** A Spring Boot application from its repackaged jar, which is unpacked first. */
    public static JavaProgram bootJar(String name, Path jar) {
        UnpackedJar unpacked = UnpackedJar.of(jar);
        return of(name, unpacked.mainClass()).classpath(unpacked.classpath());
    }

    /** The jar or the directory that a class was loaded from. */
    public static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The location of " + type + " is no path", e);
        }
    }

    /** Adds jars, directories or wildcards like {@code lib/*}. */
    public JavaProgram classpath(String... entries) {
        classpath.addAll(Arrays.asList(entries));
        return this;
    }

    /** Adds options of the virtual machine. */
    public JavaProgram options(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    /**
     * Bounds its memory and makes it start quickly beside others on few cores: code is compiled by the quick compiler only,
     * which takes a third off the time until all are ready, unless the property {@code local.compilers} is {@code all};
     * threads share two arenas of native memory instead of keeping one each. Without memory it ends, for a process that lives
     * on half answers wrongly.
     *
     * @param heap the largest heap, as the virtual machine writes it
     */
    public JavaProgram small(String heap) {
        return environment(Map.of("MALLOC_ARENA_MAX", "2"))
                .options("-Xmx" + heap, "-Xss512k", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders")
                .options("-XX:+ExitOnOutOfMemoryError")
                .options(COMPILERS)
                .options("--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8");
    }

    /** Adds arguments of the main class. */
    public JavaProgram arguments(String... more) {
        arguments.addAll(Arrays.asList(more));
        return this;
    }

    /** Adds environment variables to those that this process has itself. */
    public JavaProgram environment(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** Starts the program; its output is appended to the log. */
    public Child start(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + name, e);
        }
    }

    private List<String> command() {
        Stream<String> java = Stream.of(Jdk.find().java().toString());
        Stream<String> main = Stream.of(
                "-cp",
                classpath.stream().collect(Collectors.joining(File.pathSeparator)),
                Warden.class.getName(),
                mainClass);
        return Stream.of(java, options.stream(), main, arguments.stream())
                .flatMap(part -> part)
                .toList();
    }
}
