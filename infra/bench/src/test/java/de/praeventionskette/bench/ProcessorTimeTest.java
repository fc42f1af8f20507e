package de.praeventionskette.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void whatAnActCostsIsWhatWasUsedInBetweenSharedByAllActs() {
        ProcessorTime before = new ProcessorTime(Map.of("store", Duration.ofMillis(100)));
        ProcessorTime after = new ProcessorTime(Map.of("store", Duration.ofMillis(160)));

        assertThat(after.since(before).millisPer(30)).isEqualTo(2.0);
        assertThat(after.since(before).shares(30)).isEqualTo("store 2.00");
    }
}
