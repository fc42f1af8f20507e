package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToldTest {
    @Test
    void anOlderStateBehindANewerOneIsFoundAndARepeatedTransactionIsNone() {
        List<Told> repeated = List.of(told(3, 0), told(4, 1), told(3, 3), told(4, 4), told(5, 6));
        List<Told> stale = List.of(told(3, 0), told(4, 2), told(3, 4), told(5, 6));

        assertThat(Told.thatWentBackwards(repeated)).isEmpty();
        assertThat(Told.thatWentBackwards(stale)).containsExactly("path/1: 4 before 3");
    }

    private static Told told(long sequence, long offset) {
        return new Told("path/1", sequence, new Told.Place(0, offset), null);
    }
}
