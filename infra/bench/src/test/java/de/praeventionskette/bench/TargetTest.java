package de.praeventionskette.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.bench.Figure.Floor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void aRatioIsTakenToTheFirstFloor() {
        Figure figure = figure(500, Target.ratioAtLeast(0.5), new Floor("one insert", 1000), new Floor("other", 100));

        assertThat(figure.ratio()).contains(0.5);
        assertThat(figure.isMet()).isTrue();
    }

    @Test
    void aRatioBelowWhatIsWantedMissesIt() {
        assertThat(figure(499, Target.ratioAtLeast(0.5), new Floor("one insert", 1000))
                        .isMet())
                .isFalse();
    }

    @Test
    void aLatencyMayReachItsLimitAndNotPassIt() {
        assertThat(figure(30, Target.atMost(30)).isMet()).isTrue();
        assertThat(figure(30.1, Target.atMost(30)).isMet()).isFalse();
    }

    @Test
    void whatOnlyExplainsIsNeverMissed() {
        assertThat(figure(1, null).isMet()).isTrue();
    }

    @Test
    void itReadsAsItIsMeant() {
        assertThat(Target.ratioAtLeast(0.5)).hasToString("ratio ≥ 0.5");
        assertThat(Target.ratioAtLeast(1 / 1.2)).hasToString("ratio ≥ 0.83");
        assertThat(Target.atLeast(15_000)).hasToString("≥ 15,000");
        assertThat(Target.atMost(30)).hasToString("≤ 30");
    }

    private static Figure figure(double value, @Nullable Target target, Floor... floors) {
        return new Figure("some", "something", value, "1/s", List.of(floors), target);
    }
}
