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
    private static final LocalSystem SYSTEM = start();

    private StartedSystem() {}

    static LocalSystem get() {
        return SYSTEM;
    }

    private static LocalSystem start() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/systems")), "journeys");
            LocalSystem system = LocalSystem.start(Options.in(home), System.out::println);
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
