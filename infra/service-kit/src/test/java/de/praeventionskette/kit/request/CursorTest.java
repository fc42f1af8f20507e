package de.praeventionskette.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.praeventionskette.kit.problem.Malformed;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void aCursorComesBackAsItWentOut() {
        Instant at = Instant.parse("2026-03-01T09:00:00.123Z");
        Cursor cursor = Cursor.decode(Cursor.after("Müller-Straße", 7L, at).encoded());

        assertThat(cursor.text(0)).isEqualTo("Müller-Straße");
        assertThat(cursor.number(1)).isEqualTo(7);
        assertThat(cursor.instant(2)).isEqualTo(at);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void anyTextIsEitherACursorOfOursOrRefused(@ForAll String text) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Cursor.decode(text))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("cursor"));
    }

    @Property
    void aCursorWithOneCharacterChangedIsRefused(@ForAll long key, @ForAll int where) {
        String good = Cursor.after("a", key).encoded();
        int index = Math.floorMod(where, good.length());
        char other = good.charAt(index) == 'A' ? 'B' : 'A';
        String bad = good.substring(0, index) + other + good.substring(index + 1);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Cursor.decode(bad));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Cursor cursor = Cursor.after("only a text");

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> cursor.number(0));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> cursor.instant(0));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> cursor.text(1));
    }

    @Test
    void aSliceSaysWhereItGoesOnOnlyIfThereIsMore() {
        List<Integer> three = IntStream.range(0, 3).boxed().toList();

        assertThat(Slice.of(three, new Limit(3), Cursor::after).next()).isNull();
        assertThat(Slice.of(three, new Limit(2), Cursor::after)).isEqualTo(new Slice<>(List.of(0, 1), Cursor.after(1)));
    }

    @Test
    void theDigestOfACommandDoesNotDependOnTheOrderOfItsFields() {
        record Ab(int a, String b) {}
        record Ba(String b, int a) {}

        assertThat(RequestDigest.of(new Ab(1, "x")))
                .isEqualTo(RequestDigest.of(new Ba("x", 1)))
                .isNotEqualTo(RequestDigest.of(new Ab(2, "x")))
                .hasSize(64);
    }
}
