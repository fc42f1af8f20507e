package de.praeventionskette.referral.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.escalation.LateFigures.Town;
import de.praeventionskette.referral.escalation.LateFigures.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of weekly figures promises. */
interface LateFiguresContract {
    LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    LateFigures figures();

    @Test
    default void theFirstFiguresOfAWeekStay() {
        Week first = new Week(
                MONDAY,
                Instant.parse("2026-03-02T06:03:00Z"),
                List.of(
                        new Town("03241005", Band.UNDER_5, Band.FROM_10, Band.FROM_20),
                        new Town("03241015", Band.FROM_5, Band.UNDER_5, Band.UNDER_5)));
        figures().keep("03241", first);
        figures().keep("03241", new Week(MONDAY, null, List.of()));

        assertThat(figures().find("03241", MONDAY)).contains(first);
        assertThat(figures().find("16072", MONDAY)).isEmpty();
        assertThat(figures().find("03241", MONDAY.plusWeeks(1))).isEmpty();
    }
}
