package de.praeventionskette.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.bench.Figure.Floor;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void eachFigureStandsBesideItsFloorsAndSaysWhetherItIsEnough() {
        Figure replay = new Figure(
                "replay",
                "events",
                12_000,
                "1/s",
                List.of(new Floor("upserts", 16_000), new Floor("consumed", 240_000)),
                Target.atLeast(15_000));
        Figure why = new Figure("replay", "with cells", 8.25, "1/s", List.of(), null);

        assertThat(Table.of(List.of(replay, why))).isEqualTo("""
                        | figure | what       | measured   | floor             | ratio | target   | met |
                        | ------ | ---------- | ---------- | ----------------- | ----- | -------- | --- |
                        | replay | events     | 12,000 1/s | upserts: 16,000   | 0.75  | ≥ 15,000 | NO  |
                        |        |            |            | consumed: 240,000 | 0.05  |          |     |
                        |        | with cells | 8.25 1/s   |                   |       |          |     |""");
    }
}
