package de.praeventionskette.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutArgumentsEverythingIsStartedAndTheSampleLoaded() {
        Options options = Options.parse();

        assertThat(options.parts()).isEqualTo(Part.ALL);
        assertThat(options.switches()).isEqualTo(new Options.Switches(false, true, false, false));
        assertThat(options.data()).endsWithRaw(Path.of("infra/local/data"));
    }

    @Test
    void eachArgumentChangesOneThing() {
        Options options = Options.parse("--fresh", "--no-sample", "--restart", "--without=offers,gateway");

        assertThat(options.switches()).isEqualTo(new Options.Switches(true, false, true, false));
        assertThat(options.parts())
                .extracting(Part::name)
                .containsExactly("store", "broker", "identity", "network", "referral", "reporting");
    }

    @Test
    void whatMeansNothingIsRefusedWithTheRightWords() {
        assertThatThrownBy(() -> Options.parse("--frsh"))
                .hasMessageContaining("Unknown option --frsh")
                .hasMessageContaining("--fresh");
        assertThatThrownBy(() -> Options.parse("--without=ofers")).hasMessageContaining("there are [store, broker");
    }
}
