package de.praeventionskette.reporting.board.web;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.board.Board;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A board as a table: a row per field of action, a column per state that anything came into. */
final class BoardView {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));

    private final Board board;

    BoardView(Board board) {
        this.board = board;
    }

    /** The week, such as {@code 2026-W07}. */
    public String week() {
        return board.week();
    }

    /** Smallest number that is shown. */
    public int k() {
        return board.k();
    }

    /** Local time of the last change; null: none yet. */
    public @Nullable String lastEffect() {
        return Optional.ofNullable(board.lastEffect()).map(BoardView::time).orElse(null);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    /** States that have a column. */
    public List<ReferralStatus> states() {
        EnumSet<ReferralStatus> states = EnumSet.noneOf(ReferralStatus.class);
        board.rows().forEach(row -> row.counts().forEach(count -> states.add(count.state())));
        return List.copyOf(states);
    }

    /** Rows, by field. */
    public List<Row> rows() {
        return board.rows().stream()
                .map(BoardView::row)
                .sorted(Comparator.comparing(Row::field))
                .toList();
    }

    private static Row row(Board.Row row) {
        return new Row(
                row.field(),
                row.counts().stream().collect(Collectors.toMap(Board.Count::state, Board.Count::referrals)));
    }

    /**
     * A row.
     *
     * @param field key of the field of action
     * @param counts referrals by state; a state that is missing is not shown
     */
    public record Row(String field, Map<ReferralStatus, Integer> counts) {}
}
