package de.praeventionskette.reporting.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.reporting.release.web.FiguresAnswer.RowAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static List<String> stretches(FiguresAnswer... weeks) {
        return Stretch.of(Stream.of(weeks).toList()).stream()
                .map(each -> each.isWeek()
                        ? each.latest().week()
                        : each.earliest().week() + " to " + each.latest().week())
                .toList();
    }

    private static FiguresAnswer empty(String week) {
        return week(week, List.of());
    }

    private static FiguresAnswer full(String week) {
        return week(week, List.of(new RowAnswer(List.of(FieldOfAction.HEALTH), 9, List.of())));
    }

    private static FiguresAnswer week(String week, List<RowAnswer> rows) {
        return new FiguresAnswer("03241", week, 5, rows, LocalDate.EPOCH);
    }

    @Test
    void weeksWithoutFiguresThatFollowEachOtherStandTogether() {
        assertThat(stretches(empty("W9"), empty("W8"), empty("W7"), full("W6"), full("W5"), empty("W4"), full("W3")))
                .containsExactly("W7 to W9", "W6", "W5", "W4", "W3");
    }

    @Test
    void withoutWeeksThereIsNothing() {
        assertThat(stretches()).isEmpty();
    }
}
