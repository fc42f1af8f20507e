package de.praeventionskette.referral.draft.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import de.praeventionskette.referral.draft.DraftId;
import de.praeventionskette.referral.draft.DraftKeys;
import de.praeventionskette.referral.draft.DraftVault;
import de.praeventionskette.referral.draft.SealedForm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys of drafts as Tink keysets (AES-256-GCM), wrapped by a key derived from the master key and bound to the draft's id. */
public final class TinkDraftVault implements DraftVault {
    private final Aead wrapping;
    private final DraftKeys keys;

    /** With a wrapping key of 32 bytes. */
    public TinkDraftVault(byte[] wrappingKey, DraftKeys keys) {
        this.keys = keys;
        try {
            AeadConfig.register();
            this.wrapping = new AesGcmJce(wrappingKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-256-GCM", e);
        }
    }

    @Override
    public SealedForm seal(DraftId draft, String text) {
        byte[] existing = keys.find(List.of(draft)).get(draft);
        byte[] wrapped = existing == null ? keys.keepIfAbsent(draft, fresh(draft)) : existing;
        try {
            return new SealedForm(
                    Base64.getEncoder().encodeToString(unwrap(draft, wrapped).encrypt(bytes(text), boundTo(draft))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    @Override
    public Map<DraftId, String> open(Map<DraftId, SealedForm> forms) {
        Map<DraftId, String> open = new HashMap<>();
        keys.find(forms.keySet()).forEach((draft, wrapped) -> {
            SealedForm form = forms.get(draft);
            if (form != null) {
                open.put(draft, opened(draft, wrapped, form));
            }
        });
        return open;
    }

    @Override
    public void destroy(DraftId draft) {
        keys.destroy(draft);
    }

    private byte[] fresh(DraftId draft) {
        try {
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(made, wrapping, boundTo(draft));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    private Aead unwrap(DraftId draft, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, boundTo(draft))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key of a draft cannot be unwrapped: another master key?", e);
        }
    }

    private String opened(DraftId draft, byte[] wrapped, SealedForm form) {
        try {
            byte[] sealed = Base64.getDecoder().decode(form.value());
            return new String(unwrap(draft, wrapped).decrypt(sealed, boundTo(draft)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed for another draft, or spoilt", e);
        }
    }

    private static byte[] boundTo(DraftId draft) {
        return bytes(draft.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
