package de.praeventionskette.local.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A Spring Boot jar, unpacked beside itself: classes come faster from jars on a class path than from jars within a jar. What
 * was unpacked of the same contents before is used again; what nobody has started for a day is removed.
 */
final class UnpackedJar {
    private static final String CLASSES = "BOOT-INF/classes";
    private static final String UNFINISHED = "unfinished";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String INDEX = "BOOT-INF/classpath.idx";

    private final Path directory;
    private final String mainClass;

    private UnpackedJar(Path directory, String mainClass) {
        this.directory = directory;
        this.mainClass = mainClass;
    }

    /** Unpacks a jar unless that was done already. */
    static UnpackedJar of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Path all = jar.resolveSibling("unpacked");
            Path directory = all.resolve(digest(file));
            if (Files.notExists(directory)) {
                Files.createDirectories(all);
                Path unfinished = Files.createTempDirectory(all, UNFINISHED);
                unpack(file, unfinished);
                moveUnlessThere(unfinished, directory);
                forgetUnused(all);
            }
            Files.setLastModifiedTime(directory, FileTime.from(Instant.now()));
            return new UnpackedJar(
                    directory, file.getManifest().getMainAttributes().getValue("Start-Class"));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack " + jar, e);
        }
    }

    String mainClass() {
        return mainClass;
    }

    /** Its own classes first, then its libraries in the order of its index. */
    String[] classpath() {
        try {
            List<String> entries =
                    new ArrayList<>(List.of(directory.resolve(CLASSES).toString()));
            for (String line : Files.readAllLines(directory.resolve(INDEX))) {
                entries.add(directory
                        .resolve(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                        .toString());
            }
            return entries.toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of names and checksums as the jar itself lists them. */
    private static String digest(JarFile file) {
        CRC32C digest = new CRC32C();
        file.stream().forEach(entry -> {
            digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
            digest.update(HexFormat.of().toHexDigits(entry.getCrc()).getBytes(StandardCharsets.US_ASCII));
        });
        return HexFormat.of().toHexDigits((int) digest.getValue());
    }

    private static void unpack(JarFile file, Path into) throws IOException {
        for (JarEntry entry : file.stream()
                .filter(each -> !each.isDirectory() && each.getName().startsWith("BOOT-INF/"))
                .toList()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException(entry.getName() + " leads out of the jar");
            }
            Files.createDirectories(target.getParent());
            try (InputStream content = file.getInputStream(entry)) {
                Files.copy(content, target);
            }
        }
    }

    /** Somebody else may have unpacked it meanwhile. */
    private static void moveUnlessThere(Path unfinished, Path directory) throws IOException {
        try {
            Files.move(unfinished, directory);
        } catch (IOException e) {
            if (Files.notExists(directory)) {
                throw e;
            }
            delete(unfinished);
        }
    }

    /** A system that was started before may still load classes from an older one. */
    private static void forgetUnused(Path all) throws IOException {
        Instant old = Instant.now().minus(KEPT);
        try (Stream<Path> unpacked = Files.list(all)) {
            for (Path each : unpacked.toList()) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(old)) {
                    delete(each);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> contents = Files.walk(directory)) {
            for (Path each :
                    contents.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }
}
