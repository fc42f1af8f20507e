package de.praeventionskette.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaysTest {

    @Test
    void theSameNumberIsAlwaysTheSameWay() {
        assertThat(Ways.path(7)).isEqualTo(Ways.path(7)).isNotEqualTo(Ways.path(8));
    }

    @Test
    void noTwoWaysShareAnIdAndAllLieInTheRegionThatOnlyMeasurementsFill() {
        assertThat(IntStream.range(0, 5_000).mapToObj(Ways::path))
                .allSatisfy(path -> {
                    assertThat(path.region()).isEqualTo("00000");
                    assertThat(path.municipality()).startsWith("00000").hasSize(8);
                    assertThat(path.parts()).isNotEmpty();
                })
                .extracting(path -> path.id())
                .doesNotHaveDuplicates();
    }
}
