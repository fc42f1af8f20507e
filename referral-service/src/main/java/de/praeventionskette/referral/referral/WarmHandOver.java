package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.calendar.TimeOfDay;
import de.praeventionskette.referral.child.SealedText;
import de.praeventionskette.referral.referral.HistoryEntry.By;
import de.praeventionskette.referral.referral.HistoryEntry.Mark;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Begleitete Übergabe: both professionals contact each other, and the family meets the new one with the one it knows. It stands
 * beside the course of states and holds none of them up.
 *
 * @param wish what the sender wishes; it stays when this is over, since the next of an order is asked with the same
 * @param step how far it has come
 */
public record WarmHandOver(Wish wish, Step step) {
    /** Most characters of how somebody can be reached. */
    public static final int LONGEST_REACH = 200;
    /** Most days until the day that is agreed. */
    public static final int FURTHEST_DAYS = 180;

    private static final int ANSWER_DAYS = 7;

    /** How both hand over together. */
    public enum Way {
        /** The professionals speak on the telephone. */
        CALL,
        /** Both meet the family. */
        MEETING,
        /** Both visit the family at its home. */
        HOME_VISIT,
        /** The professional whom the family knows comes along to its first appointment. */
        ACCOMPANIED
    }

    /** What either side notes of it. */
    public enum Note {
        /** Both have spoken with each other, which is all there is to a call. */
        SPOKEN,
        TOOK_PLACE,
        DID_NOT_COME_ABOUT
    }

    /**
     * What the sender wishes.
     *
     * @param reach where and when it can be reached, encrypted with the child's key
     */
    public record Wish(Way way, SealedText reach) {}

    /**
     * What the receiver answers.
     *
     * @param reach where and when it can be reached, encrypted with the child's key
     * @param day agreed local day
     * @param time agreed local time of that day
     */
    public record Answer(
            @Nullable SealedText reach,
            @Nullable LocalDate day,
            @Nullable TimeOfDay time) {
        private static final Answer NOTHING = new Answer(null, null, null);

        /** What is not said again stays as it was. */
        private Answer after(Answer before) {
            return new Answer(
                    reach == null ? before.reach : reach,
                    day == null ? before.day : day,
                    day == null ? before.time : time);
        }
    }

    /** How far it has come, who brought it there, and since when. */
    public sealed interface Step {
        By by();

        Instant at();
    }

    /** The receiver has not answered. */
    public record Wished(By by, Instant at) implements Step {}

    /** The receiver answered, or both have spoken. */
    public record Agreed(By by, Instant at, Answer answer) implements Step {}

    /** It took place. */
    public record Done(By by, Instant at) implements Step {}

    /** It did not come about. */
    public record Dropped(By by, Instant at) implements Step {}

    static WarmHandOver wished(Wish wish, Mark mark) {
        return new WarmHandOver(wish, new Wished(mark.by(), mark.at()));
    }

    /** Another way asks the receiver anew; what is agreed stays when the sender can only be reached elsewhere. */
    WarmHandOver changed(Wish next, Mark mark) {
        boolean stays = step instanceof Agreed && next.way() == wish.way();
        return stays ? new WarmHandOver(next, step) : wished(next, mark);
    }

    WarmHandOver answered(Answer answer, Mark mark) {
        mustBeOpen();
        Answer whole = answer.after(step instanceof Agreed agreed ? agreed.answer() : Answer.NOTHING);
        return new WarmHandOver(wish, new Agreed(mark.by(), mark.at(), whole));
    }

    WarmHandOver noted(Note note, Mark mark) {
        mustBeOpen();
        Step next = switch (note) {
            case SPOKEN -> spoken(mark);
            case TOOK_PLACE -> new Done(mark.by(), mark.at());
            case DID_NOT_COME_ABOUT -> new Dropped(mark.by(), mark.at());
        };
        return new WarmHandOver(wish, next);
    }

    private Step spoken(Mark mark) {
        if (wish.way() == Way.CALL) {
            return new Done(mark.by(), mark.at());
        }
        return step instanceof Agreed ? step : new Agreed(mark.by(), mark.at(), Answer.NOTHING);
    }

    /** What a team has agreed is its own: the team that cares now is asked anew. */
    WarmHandOver passedOn(Instant at) {
        return step instanceof Agreed ? new WarmHandOver(wish, new Wished(new By(Side.SENDER, null), at)) : this;
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new Conflict("hand-over.over");
        }
    }

    /** Whether it is still to come. */
    public boolean isOpen() {
        return switch (step) {
            case Wished _, Agreed _ -> true;
            case Done _, Dropped _ -> false;
        };
    }

    /** By when the receiver should answer; empty: it has. */
    Optional<Instant> answerBy() {
        return step instanceof Wished
                ? Optional.of(LocalDays.end(LocalDays.of(step.at()).plusDays(ANSWER_DAYS)))
                : Optional.empty();
    }
}
