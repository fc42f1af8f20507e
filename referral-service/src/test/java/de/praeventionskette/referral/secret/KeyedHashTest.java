package de.praeventionskette.referral.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private final KeyedHash hash = new KeyedHash(new byte[32]);

    @Test
    void onlyTheHashOfATextFitsIt() {
        String right = hash.text("a text");

        assertThat(hash.fits("a text", right)).isTrue();
        assertThat(hash.fits("another text", right)).isFalse();
        assertThat(hash.fits("a text", right.substring(1))).isFalse();
        assertThat(hash.fits("a text", right + "x")).isFalse();
        assertThat(hash.fits("a text", "")).isFalse();
    }

    @Test
    void whatAnotherKeyMadeDoesNotFit() {
        byte[] another = new byte[32];
        another[0] = 1;

        assertThat(hash.fits("a text", new KeyedHash(another).text("a text"))).isFalse();
    }
}
