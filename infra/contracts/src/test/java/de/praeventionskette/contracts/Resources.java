package de.praeventionskette.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what lies on the class path of this module. */
final class Resources {
    private Resources() {}

    /** Text of a resource that must exist. */
    static String text(String name) {
        try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True where the resource exists. */
    static boolean exists(String name) {
        return Resources.class.getClassLoader().getResource(name) != null;
    }

    /** Names of all files beneath a folder, e.g. {@code schemas/offers/offer.json}. */
    static List<String> beneath(String folder) {
        URL url = Objects.requireNonNull(Resources.class.getClassLoader().getResource(folder), folder + " is missing");
        try {
            Path root = Path.of(url.toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(Files::isRegularFile)
                        .map(file ->
                                folder + "/" + root.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url + " cannot be read as a folder", e);
        }
    }
}
