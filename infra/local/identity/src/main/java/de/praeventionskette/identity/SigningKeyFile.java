package de.praeventionskette.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens, kept as a JSON Web Key in a file that only its owner may read. */
final class SigningKeyFile {

    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** The key in the file; a new one is written first if there is no file. */
    RSAKey key() {
        try {
            if (Files.notExists(file)) {
                write(newKey());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the signing key in " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException("No signing key in " + file + "; delete the file to get a new one", e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot make an RSA key", e);
        }
    }

    private void write(RSAKey key) throws IOException {
        Files.createDirectories(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "signing-key", ".new", ownerOnly);
        Files.writeString(draft, key.toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
