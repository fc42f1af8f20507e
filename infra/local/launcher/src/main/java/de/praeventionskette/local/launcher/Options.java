package de.praeventionskette.local.launcher;

import de.praeventionskette.local.platform.Workspace;
import java.nio.file.Path;
import java.util.List;

/**
 * How the system is to be started.
 *
 * @param home holds {@code data}, which stays, and {@code run}, which is of this start
 * @param parts what to start
 * @param switches what the user chose
 */
public record Options(Path home, List<Part> parts, Switches switches) {

    private static final String WITHOUT = "--without=";

    /** What {@code --help} prints. */
    static final String USAGE = """
            infra/local/start [options]
              --fresh        forget all data of earlier starts
              --no-sample    do not load the sample region
              --restart      start a part again when it ends unexpectedly
              --without=a,b  leave parts out, to run them yourself (in a debugger) on their own ports
              --no-build     start what was built before
              --help         show this text""";

    /**
     * What the user chose.
     *
     * @param fresh forget all data of earlier starts
     * @param sample load the sample region
     * @param restart start a part again when it ends unexpectedly
     * @param anyPort take free ports instead of the well-known ones
     */
    public record Switches(boolean fresh, boolean sample, boolean restart, boolean anyPort) {

        private Switches fromArgument(String argument) {
            return switch (argument) {
                case "--fresh" -> new Switches(true, sample, restart, anyPort);
                case "--no-sample" -> new Switches(fresh, false, restart, anyPort);
                case "--restart" -> new Switches(fresh, sample, true, anyPort);
                default -> throw new StartFailure("Unknown option " + argument + ".\n" + USAGE);
            };
        }
    }

    /**
     * What the command line asks for, in the project's own directory.
     *
     * @throws StartFailure on an argument that means nothing; the message shows the right ones
     */
    static Options parse(String... arguments) {
        Switches switches = new Switches(false, true, false, false);
        List<Part> parts = Part.ALL;
        for (String argument : arguments) {
            if (argument.startsWith(WITHOUT)) {
                parts = without(argument.substring(WITHOUT.length()).split(","), parts);
            } else {
                switches = switches.fromArgument(argument);
            }
        }
        return new Options(Workspace.root().resolve("infra/local"), parts, switches);
    }

    private static List<Part> without(String[] names, List<Part> parts) {
        List<String> left = List.of(names);
        List<String> known = parts.stream().map(Part::name).toList();
        if (!known.containsAll(left)) {
            throw new StartFailure("There is no such part as one of %s; there are %s.".formatted(left, known));
        }
        return parts.stream().filter(part -> !left.contains(part.name())).toList();
    }

    /** A system of its own for tests: beside others, on free ports, without sample data. */
    public static Options in(Path home) {
        return new Options(home, Part.ALL, new Switches(false, false, false, true));
    }

    /** The same with other parts. */
    public Options with(List<Part> chosen) {
        return new Options(home, List.copyOf(chosen), switches);
    }

    /** The same, with each part started again when it ends unexpectedly. */
    public Options restarting() {
        return new Options(home, parts, new Switches(switches.fresh(), switches.sample(), true, switches.anyPort()));
    }

    Path data() {
        return home.resolve("data");
    }

    Path run() {
        return home.resolve("run");
    }
}
