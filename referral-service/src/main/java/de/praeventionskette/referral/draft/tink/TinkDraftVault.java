package de.praeventionskette.referral.draft.tink;

import de.praeventionskette.referral.draft.DraftId;
import de.praeventionskette.referral.draft.DraftKeys;
import de.praeventionskette.referral.draft.DraftVault;
import de.praeventionskette.referral.draft.SealedForm;
import de.praeventionskette.referral.secret.tink.WrappedKeysets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys of drafts as Tink keysets (AES-256-GCM), wrapped by a key derived from the master key and bound to the draft's id. */
public final class TinkDraftVault implements DraftVault {
    private final WrappedKeysets keysets;
    private final DraftKeys keys;

    /** With a wrapping key of 32 bytes. */
    public TinkDraftVault(byte[] wrappingKey, DraftKeys keys) {
        this.keysets = new WrappedKeysets(wrappingKey);
        this.keys = keys;
    }

    @Override
    public SealedForm seal(DraftId draft, String text) {
        byte[] existing = keys.find(List.of(draft)).get(draft);
        byte[] wrapped = existing == null ? keys.keepIfAbsent(draft, keysets.make(draft.value())) : existing;
        try {
            return new SealedForm(Base64.getEncoder()
                    .encodeToString(keysets.open(wrapped, draft.value()).encrypt(bytes(text), boundTo(draft))));
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

    private String opened(DraftId draft, byte[] wrapped, SealedForm form) {
        try {
            byte[] sealed = Base64.getDecoder().decode(form.value());
            return new String(
                    keysets.open(wrapped, draft.value()).decrypt(sealed, boundTo(draft)), StandardCharsets.UTF_8);
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
