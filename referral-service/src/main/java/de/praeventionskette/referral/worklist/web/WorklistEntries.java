package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Listing.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a line of a worklist shows to people, and the step that makes sense next. */
@Component
class WorklistEntries {
    private final Words words;

    WorklistEntries(Words words) {
        this.words = words;
    }

    /**
     * An entry.
     *
     * @param since when its state began, else when it was sent
     * @param due the day on which somebody should have acted
     */
    record Entry(WorklistLine line, String since, @Nullable String due, boolean overdue, NextStep next) {}

    /** What makes sense next. */
    enum NextStep {
        /** Say yes; one click. */
        ACCEPT("acceptance"),
        /** The help begins; one click. */
        START("start"),
        /** Go on after a pause; one click. */
        RESUME("resumption"),
        /** Say how it ended, which needs a look. */
        COMPLETE(null),
        /** Another offer is needed. */
        SEARCH(null),
        /** Nothing but a look. */
        LOOK(null);

        private final @Nullable String move;

        NextStep(@Nullable String move) {
            this.move = move;
        }

        /** Last part of the address to which one click posts; null: there is none. */
        public @Nullable String move() {
            return move;
        }
    }

    List<Entry> of(List<WorklistLine> lines, Side side, Locale language) {
        return lines.stream().map(line -> entry(line, side, language)).toList();
    }

    private Entry entry(WorklistLine line, Side side, Locale language) {
        Instant since = line.since() == null ? line.submittedAt() : line.since();
        LocalDate due = line.dueAt() == null ? null : LocalDays.of(line.dueAt());
        return new Entry(
                line,
                words.since(LocalDays.of(since), language),
                due == null ? null : words.day(due, language),
                due != null && due.isBefore(words.today()),
                line.state() == null ? NextStep.LOOK : next(line.state(), side));
    }

    private static NextStep next(ReferralStatus state, Side side) {
        if (side == Side.SENT) {
            return state == ReferralStatus.REJECTED || state == ReferralStatus.FAILED ? NextStep.SEARCH : NextStep.LOOK;
        }
        return switch (state) {
            case REQUESTED -> NextStep.ACCEPT;
            case ACCEPTED -> NextStep.START;
            case ON_HOLD -> NextStep.RESUME;
            case IN_PROGRESS -> NextStep.COMPLETE;
            case DRAFT, REJECTED, COMPLETED, FAILED, CANCELLED, ENTERED_IN_ERROR -> NextStep.LOOK;
        };
    }
}
