package de.praeventionskette.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's root directory, found from wherever the process runs. */
public final class Workspace {

    private static final String MARK = "infra/local/broker/pom.xml";

    private Workspace() {}

    /**
     * The nearest directory at or above the working directory that is the project's root.
     *
     * @throws IllegalStateException outside the project
     */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve(MARK)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(here + " is not inside the project"));
    }
}
