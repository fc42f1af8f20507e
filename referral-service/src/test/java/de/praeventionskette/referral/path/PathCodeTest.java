package de.praeventionskette.referral.path;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.secret.KeyedHash;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathCodeTest {
    private final PathCodes codes = new PathCodes(new KeyedHash(new byte[] {1}), new KeyedHash(new byte[] {2}));

    @Test
    void isReadAsPeopleTypeIt() {
        PathCode code = codes.of(new PathId("a"));

        assertThat(code.wellFormed()).isTrue();
        assertThat(code.spoken()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(PathCode.read(" " + code.spoken().toLowerCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(code);
        assertThat(PathCode.read("O123-IL45-6789").value()).isEqualTo("012311456789");
        assertThat(PathCode.read("too short").wellFormed()).isFalse();
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void differsFromPathToPathAndFromWhatIsStored() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            PathCode code = codes.of(new PathId("path-" + i));
            assertThat(seen.add(code.value())).isTrue();
            assertThat(codes.hash(code)).doesNotContain(code.value());
        }
    }
}
