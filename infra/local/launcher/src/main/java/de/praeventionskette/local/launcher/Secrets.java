package de.praeventionskette.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of this installation: made once, kept with its data, readable by their owner only. */
final class Secrets {

    private static final int BYTES = 32;

    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    /** The secret of a machine client. */
    String ofClient(String client) {
        return read(file(client + ".client"));
    }

    /** The file with the key that wraps every child's own key: 32 random bytes in Base64. */
    Path childMasterKeyFile() {
        return file("child-master.key");
    }

    private Path file(String name) {
        Path file = directory.resolve(name);
        try {
            if (Files.notExists(file)) {
                OwnerOnly.directory(directory);
                Path draft = OwnerOnly.write(directory.resolve(name + ".new"), random());
                Files.move(draft, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
