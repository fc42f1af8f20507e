package de.praeventionskette.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
    private final List<AccessEntry> written = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private boolean answerIsLost;

    private final Chain chain = new Chain(Clock.systemUTC(), anchors::add, entry -> {
        written.add(entry);
        if (answerIsLost) {
            throw new IllegalStateException("the answer of the store was lost");
        }
    });

    @Test
    void whenItIsNotCertainThatAnEntryWasWrittenTheReadFailsAndTheChainStartsAnew() {
        chain.append(AccessLogContract.access("a", "c-1"));
        answerIsLost = true;
        assertThatExceptionOfType(AccessNotRecorded.class)
                .isThrownBy(() -> chain.append(AccessLogContract.access("a", "c-2")));
        answerIsLost = false;
        chain.append(AccessLogContract.access("a", "c-3"));

        assertThat(written).extracting(AccessEntry::number).containsExactly(1L, 2L, 1L);
        assertThat(written.getLast().run()).isNotEqualTo(written.getFirst().run());
        var walk = new ChainWalk(anchors);
        written.forEach(walk::next);
        assertThat(walk.end().isIntact()).isTrue();
    }

    @Test
    void everyRunIsAnchoredBeforeItsFirstEntry() {
        chain.append(AccessLogContract.access("a", "c-1"));

        assertThat(anchors)
                .singleElement()
                .returns(0L, Anchor::number)
                .returns(written.getFirst().run(), Anchor::run);
    }
}
