package de.praeventionskette.referral.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.referral.InMemoryDraftKeys;
import de.praeventionskette.referral.draft.tink.TinkDraftVault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftVaultTest {
    private static final DraftId ONE = new DraftId("one");
    private static final DraftId OTHER = new DraftId("other");

    private final InMemoryDraftKeys keys = new InMemoryDraftKeys();
    private final DraftVault vault = new TinkDraftVault(new byte[32], keys);

    @Test
    void aFormOpensWithTheKeyOfItsDraftOnly() {
        SealedForm sealed = vault.seal(ONE, "Käthe Ümlaut");
        vault.seal(OTHER, "another");

        assertThat(vault.open(Map.of(ONE, sealed))).containsEntry(ONE, "Käthe Ümlaut");
        assertThat(sealed.value()).doesNotContain("Käthe");
        assertThatThrownBy(() -> vault.open(Map.of(OTHER, sealed))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyIsBoundToItsDraftAndToTheMasterKey() {
        SealedForm sealed = vault.seal(ONE, "text");
        keys.keepIfAbsent(OTHER, keys.find(List.of(ONE)).get(ONE));
        byte[] another = new byte[32];
        Arrays.fill(another, (byte) 1);

        assertThatThrownBy(() -> vault.open(Map.of(OTHER, sealed))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new TinkDraftVault(another, keys).open(Map.of(ONE, sealed)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutItsKeyAFormIsLostForGood() {
        SealedForm sealed = vault.seal(ONE, "text");

        vault.destroy(ONE);
        vault.destroy(ONE);
        vault.seal(ONE, "anew");

        assertThatThrownBy(() -> vault.open(Map.of(ONE, sealed))).isInstanceOf(IllegalStateException.class);
        vault.destroy(ONE);
        assertThat(vault.open(Map.of(ONE, sealed))).isEmpty();
    }
}
