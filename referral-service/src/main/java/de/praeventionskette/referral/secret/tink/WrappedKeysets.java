package de.praeventionskette.referral.secret.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Makes keys (AES-256-GCM) and opens them again: wrapped by a key from outside the store, each bound to whose it is. */
public final class WrappedKeysets {
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-256-GCM", e);
        }
    }

    private final Aead wrapping;

    /** With a wrapping key of 32 bytes. */
    public WrappedKeysets(byte[] wrappingKey) {
        try {
            this.wrapping = new AesGcmJce(wrappingKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-256-GCM", e);
        }
    }

    /** A new key, wrapped. */
    public byte[] make(String boundTo) {
        try {
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(made, wrapping, bytes(boundTo));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    /** The key that was wrapped. */
    public Aead open(byte[] wrapped, String boundTo) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bytes(boundTo))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be unwrapped: another master key?", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
