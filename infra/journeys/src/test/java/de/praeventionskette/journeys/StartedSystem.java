package de.praeventionskette.journeys;

import de.praeventionskette.local.launcher.LocalSystem;
import de.praeventionskette.local.launcher.Options;
import de.praeventionskette.local.launcher.sample.SampleRegion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The system as its users start it, with the sample region; once for all journeys of a run. */
final class StartedSystem {
    private static final Path HOME = home(Path.of("target/systems"));
    private static final LocalSystem SYSTEM = start();

    private StartedSystem() {}

    static LocalSystem get() {
        return SYSTEM;
    }

    /** Holds what all parts keep and say: {@code data} and {@code run/logs}. */
    static Path home() {
        return HOME;
    }

    private static Path home(Path systems) {
        try {
            return Files.createTempDirectory(Files.createDirectories(systems), "journeys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalSystem start() {
        try {
            LocalSystem system = LocalSystem.start(Options.in(HOME), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            new SampleRegion().run(system, System.out::println);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
