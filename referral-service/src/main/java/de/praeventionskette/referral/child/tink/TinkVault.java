package de.praeventionskette.referral.child.tink;

import com.google.crypto.tink.Aead;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.child.SealedText;
import de.praeventionskette.referral.child.WrappedKeys;
import de.praeventionskette.referral.secret.tink.WrappedKeysets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys of children as Tink keysets (AES-256-GCM), wrapped by a key derived from the master key and bound to the child's id. */
public final class TinkVault implements ChildVault {
    private final WrappedKeysets keysets;
    private final WrappedKeys wrapped;

    /** With a wrapping key of 32 bytes. */
    public TinkVault(byte[] wrappingKey, WrappedKeys wrapped) {
        this.keysets = new WrappedKeysets(wrappingKey);
        this.wrapped = wrapped;
    }

    @Override
    public ChildKey keyFor(ChildId child) {
        byte[] existing = wrapped.find(List.of(child)).get(child);
        return existing == null ? beginFor(child) : unwrap(child, existing);
    }

    @Override
    public ChildKey beginFor(ChildId child) {
        return unwrap(child, wrapped.keepIfAbsent(child, keysets.make(child.value())));
    }

    @Override
    public Map<ChildId, ChildKey> keys(Collection<ChildId> children) {
        Map<ChildId, ChildKey> keys = new HashMap<>();
        wrapped.find(children).forEach((child, key) -> keys.put(child, unwrap(child, key)));
        return keys;
    }

    private ChildKey unwrap(ChildId child, byte[] key) {
        return new TinkKey(child, keysets.open(key, child.value()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record TinkKey(ChildId child, Aead aead) implements ChildKey {
        @Override
        public SealedText seal(String text) {
            try {
                return new SealedText(
                        Base64.getEncoder().encodeToString(aead.encrypt(bytes(text), bytes(child.value()))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot seal", e);
            }
        }

        @Override
        public byte[] sealFile(byte[] content, String place) {
            try {
                return aead.encrypt(content, bytes(child.value() + '\n' + place));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot seal", e);
            }
        }

        @Override
        public byte[] openFile(byte[] sealed, String place) {
            try {
                return aead.decrypt(sealed, bytes(child.value() + '\n' + place));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealed for another child or place, or spoilt", e);
            }
        }

        @Override
        public String open(SealedText text) {
            try {
                return new String(
                        aead.decrypt(Base64.getDecoder().decode(text.value()), bytes(child.value())),
                        StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealed for another child, or spoilt", e);
            }
        }
    }
}
