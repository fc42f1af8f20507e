package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.OpenHandOver;
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
     * @param together how both hand over together; null: nothing is to come
     * @param renewal why the own side should ask the family anew; null: it need not
     */
    record Entry(
            WorklistLine line,
            String since,
            @Nullable String due,
            boolean overdue,
            NextStep next,
            @Nullable Together together,
            @Nullable String renewal) {}

    /**
     * A warm hand-over that is still to come.
     *
     * @param reach where and when the other side can be reached
     * @param call its telephone number, if that names one
     * @param asked whether the own side has not answered yet; one click says that both have spoken
     */
    record Together(
            String text, @Nullable String reach, @Nullable String call, boolean asked) {
        @Override
        public String toString() {
            return "Together[…]";
        }
    }

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
                line.state() == null ? NextStep.LOOK : next(line.state(), side),
                together(line.handOver(), side, language),
                renewal(line, language));
    }

    private @Nullable String renewal(WorklistLine line, Locale language) {
        LocalDate until = line.consentUntil();
        if (until == null) {
            return null;
        }
        String text = until.isBefore(words.today()) ? "renewal.over" : "renewal.soon";
        return words.text(text, language, words.day(until, language));
    }

    private @Nullable Together together(@Nullable OpenHandOver handOver, Side side, Locale language) {
        if (handOver == null || handOver.reach() == null) {
            return null;
        }
        OpenHandOver.Answer answer = handOver.answer();
        String reach = side == Side.RECEIVED ? handOver.reach() : answer == null ? null : answer.reach();
        String way = words.text("hand-over.way." + handOver.way(), language);
        return new Together(
                agreed(answer, side, way, language),
                reach,
                OpenHandOver.numberIn(reach),
                side == Side.RECEIVED && answer == null);
    }

    private String agreed(OpenHandOver.@Nullable Answer answer, Side side, String way, Locale language) {
        if (answer == null) {
            return words.text("worklist.hand-over." + side, language, way);
        }
        return answer.day() == null
                ? words.text("worklist.hand-over.agreed", language, way)
                : words.text("worklist.hand-over.day", language, way, words.day(answer.day(), answer.time(), language));
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
