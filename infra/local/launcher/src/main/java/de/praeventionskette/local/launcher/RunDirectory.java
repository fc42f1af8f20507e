package de.praeventionskette.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of the present start: its logs, its description, and the lock that keeps a second start away. */
final class RunDirectory {

    private final Path directory;
    private final FileChannel lock;

    private RunDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Takes the directory for this process, with the logs of earlier starts removed, and the data too where asked.
     *
     * @throws StartFailure if another process has it
     */
    static RunDirectory claim(Options options) {
        try {
            Files.createDirectories(options.run());
            RunDirectory run =
                    new RunDirectory(options.run(), lock(options.run().resolve("lock")));
            if (options.switches().fresh()) {
                delete(options.data());
            }
            Files.createDirectories(options.data());
            delete(run.directory.resolve("logs"));
            Files.createDirectories(run.directory.resolve("logs"));
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log(Part part) {
        return directory.resolve("logs").resolve(part.name() + ".log");
    }

    /** Writes down what runs where; readable by the owner only, because it holds secrets of this installation. */
    synchronized void describe(SystemDescription description) {
        try {
            Path draft = OwnerOnly.write(directory.resolve("system.json.new"), description.json());
            Files.move(draft, file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the description, because what it describes is ending. */
    void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return directory.resolve("system.json");
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StartFailure("It runs already in this process, in " + file.getParent() + ".", e);
        }
        channel.close();
        throw new StartFailure("It runs already: another process uses " + file.getParent() + "; stop that first.");
    }

    private static void delete(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
