package de.praeventionskette.referral.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.referral.InMemoryKeys;
import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.child.mongo.MongoWrappedKeys;
import de.praeventionskette.referral.child.tink.TinkVault;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final ChildId ONE = new ChildId("one");
    private static final ChildId OTHER = new ChildId("other");

    private final InMemoryKeys keys = new InMemoryKeys();
    private final TinkVault vault = new TinkVault(new byte[32], keys);

    @Test
    void whatIsSealedForAChildOpensWithItsKeyOnly() {
        SealedText sealed = vault.keyFor(ONE).seal("Käthe Ümlaut");

        assertThat(vault.keyFor(ONE).open(sealed)).isEqualTo("Käthe Ümlaut");
        assertThat(sealed.value()).doesNotContain("Käthe");
        assertThatThrownBy(() -> vault.keyFor(OTHER).open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyIsBoundToItsChildAndToTheMasterKey() {
        SealedText sealed = vault.keyFor(ONE).seal("text");
        byte[] wrapped = keys.find(List.of(ONE)).get(ONE);
        keys.keepIfAbsent(OTHER, wrapped);
        TinkVault anotherMaster = new TinkVault(
                new byte[] {
                    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                    28, 29, 30, 31, 32
                },
                keys);

        assertThatThrownBy(() -> vault.keyFor(OTHER)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> anotherMaster.keyFor(ONE).open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChildThatIsRecordedAgainKeepsItsKey() {
        SealedText sealed = vault.beginFor(ONE).seal("text");

        assertThat(vault.beginFor(ONE).open(sealed)).isEqualTo("text");
        assertThat(vault.keyFor(ONE).open(sealed)).isEqualTo("text");
    }

    @Test
    void aKeyThatIsKeptIsNeverReplaced() {
        MongoWrappedKeys stored = new MongoWrappedKeys(Stores.database());
        assertThat(stored.keepIfAbsent(ONE, new byte[] {1})).containsExactly(1);
        assertThat(stored.keepIfAbsent(ONE, new byte[] {2})).containsExactly(1);
        assertThat(stored.find(List.of(ONE, OTHER))).containsOnlyKeys(ONE);
    }
}
