package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.WarmHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is sent about a warm hand-over. */
public final class HandOverBodies {
    private HandOverBodies() {}

    /**
     * How the sender wishes to hand over together.
     *
     * @param reach where and when the professional can be reached, at most 200 characters, without names of the family
     */
    public record HandOverWish(
            WarmHandOver.@Nullable Way way, @Nullable String reach) {
        WishedHandOver read(Fields fields, String prefix) {
            return WishedHandOver.read(fields, prefix, way, reach);
        }

        @Override
        public String toString() {
            return "HandOverWish[" + way + "]";
        }
    }

    /**
     * What the receiver answers: where and when it can be reached, or what is agreed.
     *
     * @param reach at most 200 characters, without names of the family
     * @param day agreed local day, at most 180 days ahead
     * @param time agreed local time of that day
     */
    public record HandOverAnswer(
            @Nullable String reach,
            @Nullable LocalDate day,
            @Nullable LocalTime time) {
        Agreement read() {
            Fields fields = new Fields();
            String said = fields.optionalText("reach", reach, WarmHandOver.LONGEST_REACH);
            fields.done();
            return new Agreement(said, day, time);
        }

        @Override
        public String toString() {
            return "HandOverAnswer[…]";
        }
    }

    /**
     * What became of it.
     *
     * @param comment a word to the other side, at most 500 characters, without names and diagnoses
     */
    public record HandOverNote(
            WarmHandOver.@Nullable Note what, @Nullable String comment) {
        @Override
        public String toString() {
            return "HandOverNote[" + what + "]";
        }
    }
}
