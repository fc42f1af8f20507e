package de.praeventionskette.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which process it is that listens on a port: a stranger may answer where one's own process could not. */
public final class Listener {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private Listener() {}

    /** Whether a process listens on a TCP port; true as well on systems that do not tell (others than Linux). */
    public static boolean is(long pid, int port) {
        Path descriptors = PROC.resolve(pid + "/fd");
        if (!Files.isReadable(PROC.resolve("net/tcp"))) {
            return true;
        }
        Set<String> sockets = Stream.of("net/tcp", "net/tcp6")
                .map(PROC::resolve)
                .filter(Files::isReadable)
                .flatMap(table -> sockets(table, port))
                .collect(Collectors.toSet());
        return targets(descriptors).anyMatch(sockets::contains);
    }

    /** The sockets that listen on a port, written as links to file descriptors are. */
    private static Stream<String> sockets(Path table, int port) {
        String local = ":%04X".formatted(port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(column -> column.length > 9 && column[1].endsWith(local) && column[3].equals(LISTENING))
                    .map(column -> "socket:[" + column[9] + "]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> targets(Path descriptors) {
        if (!Files.isReadable(descriptors)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(descriptors)) {
            List<String> targets = entries.flatMap(Listener::target).toList();
            return targets.stream();
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a descriptor points to; nothing where it was closed in the meantime. */
    private static Stream<String> target(Path descriptor) {
        try {
            return Stream.of(Files.readSymbolicLink(descriptor).toString());
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
