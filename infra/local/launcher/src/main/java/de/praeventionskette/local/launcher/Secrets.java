package de.praeventionskette.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Secrets of this installation: made once, kept with its data, readable by their owner only. */
final class Secrets {

    private static final int BYTES = 32;

    private static final Map<String, String> VARIABLES = Map.of(
            "gateway", "GATEWAY_CLIENT_SECRET", "sample-loader", "SAMPLE_LOADER_SECRET", "bench", "BENCH_SECRET");

    private final Path directory;
    private final Map<String, String> environment;

    /**
     * @param environment may name secrets of machine clients that an issuer elsewhere knows
     */
    Secrets(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** The secret of a machine client: the environment's, else one of our own. */
    String ofClient(String client) {
        String variable = Objects.requireNonNull(VARIABLES.get(client), () -> "There is no machine client " + client);
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .orElseGet(() -> read(file(client + ".client", HexFormat.of().formatHex(random()))));
    }

    /** The file with the key that wraps every child's own key: 32 random bytes in Base64. */
    Path childMasterKeyFile() {
        return file("child-master.key", Base64.getEncoder().encodeToString(random()));
    }

    /** Where the identity provider keeps the key that it signs tokens with; it makes that key itself. */
    Path signingKeyFile() {
        try {
            OwnerOnly.directory(directory);
            return directory.resolve("identity-signing.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parts that share a secret ask for it at the same time. */
    private synchronized Path file(String name, String content) {
        Path file = directory.resolve(name);
        try {
            if (Files.notExists(file)) {
                OwnerOnly.directory(directory);
                Path draft = OwnerOnly.write(directory.resolve(name + ".new"), content);
                Files.move(draft, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
