package de.praeventionskette.referral.referral;

import de.praeventionskette.referral.calendar.TimeOfDay;
import de.praeventionskette.referral.consent.ConsentGate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a family sees of a warm hand-over that is still to come; how professionals reach each other is not for its page.
 *
 * @param agreed whether the receiver has answered
 * @param day agreed local day
 * @param time agreed local time, such as {@code 09:30}
 */
public record Together(
        WarmHandOver.Way way,
        boolean agreed,
        @Nullable LocalDate day,
        @Nullable String time) {

    /** Of a referral; empty: nothing is to come, or the family does not let the two speak with each other. */
    public static Optional<Together> of(Referral referral, ConsentGate gate) {
        return OpenHandOver.seen(referral, gate)
                .flatMap(handOver -> of(handOver.wish().way(), handOver.step()));
    }

    private static Optional<Together> of(WarmHandOver.Way way, WarmHandOver.Step step) {
        return switch (step) {
            case WarmHandOver.Wished _ -> Optional.of(new Together(way, false, null, null));
            case WarmHandOver.Agreed agreed -> Optional.of(agreed(way, agreed.answer()));
            case WarmHandOver.Done _, WarmHandOver.Dropped _ -> Optional.empty();
        };
    }

    private static Together agreed(WarmHandOver.Way way, WarmHandOver.Answer answer) {
        TimeOfDay time = answer.time();
        return new Together(way, true, answer.day(), time == null ? null : time.value());
    }
}
