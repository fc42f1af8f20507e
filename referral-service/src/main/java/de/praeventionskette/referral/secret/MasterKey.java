package de.praeventionskette.referral.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key above all keys of children: 32 random bytes, Base64, in a file outside the databases. It is never used itself;
 * each purpose gets a key derived from it (HKDF-SHA256, RFC 5869).
 */
public final class MasterKey {
    private static final int BYTES = 32;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads the key.
     *
     * @throws IllegalStateException the file is missing or holds no key; says how to make one
     */
    public static MasterKey read(Path file) {
        try {
            return of(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "CHILD_MASTER_KEY_FILE must name a file with 32 random bytes in Base64, made for example by"
                            + " 'openssl rand -base64 32': " + file,
                    e);
        }
    }

    /** A key of 32 bytes. */
    public static MasterKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a master key has " + BYTES + " bytes");
        }
        return new MasterKey(bytes.clone());
    }

    /** 32 bytes for one purpose; another purpose gets others. */
    public byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(("praeventionskette/" + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of every JDK 25", e);
        }
    }
}
