package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.calendar.TimeOfDay;
import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.input.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver answers to the wish to hand over together: where and when it can be reached, or the day that both agreed.
 *
 * @param reach at most {@link WarmHandOver#LONGEST_REACH} characters
 * @param day local day, at most {@link WarmHandOver#FURTHEST_DAYS} days ahead
 * @param time local time of that day
 */
public record Agreement(
        @Nullable String reach,
        @Nullable LocalDate day,
        @Nullable LocalTime time) {

    /**
     * Whether it can be agreed now.
     *
     * @throws Invalid it says nothing, or its day is not ahead
     */
    void mustLieAhead(Instant now) {
        Fields fields = new Fields();
        if (reach == null && day == null) {
            fields.refuse("reach", "hand-over.nothing");
        }
        if (day == null && time != null) {
            fields.refuse("day", "missing");
        }
        if (day != null && !liesAhead(day, now)) {
            fields.refuse("day", "hand-over.day", WarmHandOver.FURTHEST_DAYS);
        }
        fields.done();
    }

    private boolean liesAhead(LocalDate chosen, Instant now) {
        boolean past = time == null
                ? chosen.isBefore(LocalDays.of(now))
                : chosen.atTime(time).atZone(LocalDays.ZONE).toInstant().isBefore(now);
        return !past && !chosen.isAfter(LocalDays.of(now).plusDays(WarmHandOver.FURTHEST_DAYS));
    }

    WarmHandOver.Answer sealed(ChildKey key) {
        return new WarmHandOver.Answer(
                reach == null ? null : key.seal(reach), day, time == null ? null : TimeOfDay.of(time));
    }

    @Override
    public String toString() {
        return "Agreement[…]";
    }
}
