package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.calendar.TimeOfDay;
import de.praeventionskette.referral.child.OpenChild;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A warm hand-over as both sides see it, while the family lets them speak with each other. How somebody can be reached is there
 * only until it is over.
 *
 * @param by the side that brought it into this state
 * @param at since when it is in this state
 * @param reach where and when the sender can be reached
 * @param answer what the receiver answered
 */
public record OpenHandOver(
        WarmHandOver.Way way,
        State state,
        Side by,
        Instant at,
        @Nullable String reach,
        @Nullable Answer answer) {
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:\\+|0)[0-9][0-9 /]{4,18}[0-9]");

    /** How far it has come. */
    public enum State {
        WISHED,
        AGREED,
        DONE,
        DROPPED
    }

    /**
     * What the receiver answered.
     *
     * @param reach where and when it can be reached
     * @param day agreed local day
     * @param time agreed local time, such as {@code 09:30}
     */
    public record Answer(
            @Nullable String reach,
            @Nullable LocalDate day,
            @Nullable String time) {
        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    /** What may be seen now; empty: nothing was wished, the family does not allow it, or the referral ended before it took place. */
    public static Optional<OpenHandOver> of(Referral referral, OpenChild child, ConsentGate gate) {
        return seen(referral, gate).map(handOver -> switch (handOver.step()) {
            case WarmHandOver.Wished _ -> opened(handOver, State.WISHED, null, child);
            case WarmHandOver.Agreed agreed -> opened(handOver, State.AGREED, answer(agreed.answer(), child), child);
            case WarmHandOver.Done _ -> closed(handOver, State.DONE);
            case WarmHandOver.Dropped _ -> closed(handOver, State.DROPPED);
        });
    }

    /** The same without what only both sides may read. */
    public static Optional<WarmHandOver> seen(Referral referral, ConsentGate gate) {
        return Optional.ofNullable(referral.progress().handOver())
                .filter(handOver -> gate.sidesMaySpeak(referral.consent()))
                .filter(handOver -> !(handOver.isOpen() && referral.state().ended()));
    }

    private static OpenHandOver opened(WarmHandOver handOver, State state, @Nullable Answer answer, OpenChild child) {
        return new OpenHandOver(
                handOver.wish().way(),
                state,
                handOver.step().by().side(),
                handOver.step().at(),
                child.text(handOver.wish().reach()),
                answer);
    }

    private static OpenHandOver closed(WarmHandOver handOver, State state) {
        WarmHandOver.Step step = handOver.step();
        return new OpenHandOver(handOver.wish().way(), state, step.by().side(), step.at(), null, null);
    }

    private static Answer answer(WarmHandOver.Answer answer, OpenChild child) {
        TimeOfDay time = answer.time();
        return new Answer(child.text(answer.reach()), answer.day(), time == null ? null : time.value());
    }

    /** The first telephone number in a text, as a telephone dials it; null: there is none. */
    public static @Nullable String numberIn(@Nullable String reach) {
        Matcher found = PHONE.matcher(reach == null ? "" : reach);
        return found.find() ? found.group().replaceAll("[ /]", "") : null;
    }

    @Override
    public String toString() {
        return "OpenHandOver[" + state + "]";
    }
}
