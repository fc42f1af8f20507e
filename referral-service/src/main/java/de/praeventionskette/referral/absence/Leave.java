package de.praeventionskette.referral.absence;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days on which nobody of a team is there.
 *
 * @param from the first local day
 * @param until the last local day
 * @param deputy team of the same organization that answers instead; null: nobody does
 * @param setAt when it was said; a change while it lasts keeps that
 */
public record Leave(
        LocalDate from, LocalDate until, @Nullable String deputy, Instant setAt) {
    /** Most days, the first and the last included; also how many days ahead it may begin. */
    public static final int LONGEST = 366;

    /**
     * A leave that makes sense at a moment.
     *
     * @throws Invalid it is over, ends before it begins, lasts too long or begins too far ahead
     */
    static Leave wanted(LocalDate from, LocalDate until, @Nullable String deputy, Instant now) {
        LocalDate today = LocalDays.of(now);
        if (until.isBefore(from)) {
            throw new Invalid("until", "absence.until-before-from");
        }
        if (until.isBefore(today)) {
            throw new Invalid("until", "absence.over");
        }
        if (from.isAfter(today.plusDays(LONGEST))) {
            throw new Invalid("from", "absence.too-far", LONGEST);
        }
        if (ChronoUnit.DAYS.between(from, until) >= LONGEST) {
            throw new Invalid("until", "absence.too-long", LONGEST);
        }
        return new Leave(from, until, deputy, now);
    }

    /** From this moment on it counted. */
    Instant begins() {
        Instant firstMorning = LocalDays.end(from.minusDays(1)).plusMillis(1);
        return setAt.isAfter(firstMorning) ? setAt : firstMorning;
    }

    /** Whether a local day is one of it. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    boolean isOver(LocalDate day) {
        return until.isBefore(day);
    }

    /** Where it goes on from another that lasts, it counts since that one did. */
    Leave after(Leave before, LocalDate today) {
        return before.includes(today) && includes(today) ? new Leave(from, until, deputy, before.setAt) : this;
    }

    boolean saysTheSameAs(Leave other) {
        return from.equals(other.from) && until.equals(other.until) && Objects.equals(deputy, other.deputy);
    }
}
