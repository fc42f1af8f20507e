package de.praeventionskette.reporting.cell;

import static de.praeventionskette.contracts.vocabulary.ReferralStatus.ACCEPTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.COMPLETED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.IN_PROGRESS;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REJECTED;
import static de.praeventionskette.contracts.vocabulary.ReferralStatus.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.cell.CellFigures.Edge;
import de.praeventionskette.reporting.cell.CellFigures.Node;
import de.praeventionskette.reporting.cell.CellFigures.Outcome;
import de.praeventionskette.reporting.path.PathRow;
import de.praeventionskette.reporting.path.Phase;
import de.praeventionskette.reporting.path.StateOn;
import de.praeventionskette.reporting.path.Station;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountPathsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static Station station(int number, @Nullable Integer follows, String field, Object... daysAndStates) {
        List<StateOn> states = new ArrayList<>();
        for (int i = 0; i < daysAndStates.length; i += 2) {
            states.add(new StateOn((ReferralStatus) daysAndStates[i + 1], START.plusDays((Integer) daysAndStates[i])));
        }
        Reason reason = states.getLast().state() == REJECTED ? Reason.NO_CAPACITY : null;
        return new Station(number, follows, field, "team-" + field, "sender", states, reason);
    }

    private static PathRow path(String id, Station... stations) {
        return new PathRow(id, "03241", "03241005", START, Phase.AFTER_BIRTH, List.of(stations));
    }

    private static final PathRow STRAIGHT = path(
            "straight",
            station(1, null, "HEALTH", 0, REQUESTED, 2, ACCEPTED, 5, IN_PROGRESS, 30, COMPLETED),
            station(2, 1, "COUNSELLING", 40, REQUESTED, 41, ACCEPTED, 51, IN_PROGRESS));

    private static final PathRow BACK_AND_OUT = path(
            "back",
            station(1, null, "HEALTH", 0, REQUESTED, 1, ACCEPTED, 4, IN_PROGRESS),
            station(2, 1, "COUNSELLING", 10, REQUESTED, 12, REJECTED),
            station(3, 1, "HEALTH", 20, REQUESTED, 22, REJECTED));

    private static Node node(CellFigures figures, String key) {
        return figures.views().get(View.FIELD).nodes().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Edge edge(CellFigures figures, String from, String to) {
        return figures.views().get(View.FIELD).edges().stream()
                .filter(each -> each.from().equals(from) && each.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFamilyCountsOncePerNodeHoweverOftenItCame() {
        CellFigures figures = CountPaths.of(List.of(STRAIGHT, BACK_AND_OUT));

        assertThat(figures.families()).isEqualTo(2);
        assertThat(node(figures, "HEALTH").counts())
                .returns(3, CellFigures.NodeCounts::stations)
                .returns(2, CellFigures.NodeCounts::families)
                .returns(2, CellFigures.NodeCounts::entries)
                .returns(1, CellFigures.NodeCounts::returns)
                .returns(1, CellFigures.NodeCounts::dropOuts);
        assertThat(node(figures, "COUNSELLING").counts().dropOuts()).isZero();
        assertThat(node(figures, "COUNSELLING").counts().ends()).containsExactly(new Outcome(IN_PROGRESS, null, 1, 1));
    }

    @Test
    void aWaitRunsFromTheEndOfTheStationBeforeOrElseFromTheSubmissionUntilHelpBegins() {
        CellFigures ended = CountPaths.of(List.of(STRAIGHT));
        assertThat(edge(ended, "HEALTH", "COUNSELLING").waits()).isEqualTo(new Waits(1, new TreeMap<>(Map.of(21, 1))));

        CellFigures neverBegan = CountPaths.of(List.of(BACK_AND_OUT));
        assertThat(edge(neverBegan, "HEALTH", "COUNSELLING").waits()).isEqualTo(Waits.NONE);
        assertThat(edge(neverBegan, "HEALTH", "HEALTH").families()).isEqualTo(1);
    }

    @Test
    void waitsWithinAStationAreCountedFromSubmissionToAcceptanceToBeginning() {
        Node health = node(CountPaths.of(List.of(STRAIGHT)), "HEALTH");

        assertThat(health.toAccepted().days()).isEqualTo(Map.of(2, 1));
        assertThat(health.toStarted().days()).isEqualTo(Map.of(3, 1));
    }

    @Test
    void theOrderOfRowsMakesNoDifference() {
        List<PathRow> rows = new ArrayList<>(List.of(STRAIGHT, BACK_AND_OUT, path("empty")));
        CellFigures figures = CountPaths.of(rows);
        Collections.reverse(rows);

        assertThat(CountPaths.of(rows)).isEqualTo(figures);
        assertThat(CountPaths.of(List.of(path("empty")))).isEqualTo(CellFigures.EMPTY);
    }

    @Test
    void halfAndNineOfTenAreTheNearestRanks() {
        Waits waits = new Waits(10, new TreeMap<>(Map.of(1, 5, 7, 4, 90, 1)));

        assertThat(waits.percentile(50)).isEqualTo(1);
        assertThat(waits.percentile(90)).isEqualTo(7);
        assertThat(waits.percentile(91)).isEqualTo(90);
    }
}
