package de.praeventionskette.referral.input.web;

import de.praeventionskette.referral.calendar.LocalDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Days, moments and ages as people say them. */
public final class Words {
    private static final int MONTHS = 12;
    private static final int IN_MONTHS_UNTIL = 24;
    private static final int AGO_UNTIL_DAYS = 14;

    private final MessageSource messages;
    private final Clock clock;

    public Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** A text of the bundles. */
    public String text(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }

    /** A text of the bundles, or another where there is none. */
    public String textOr(String other, String key, Locale language) {
        String found = messages.getMessage(key, null, null, language);
        return found == null ? other : found;
    }

    /** The present local day. */
    public LocalDate today() {
        return LocalDays.of(clock.instant());
    }

    /** A day as it is written. */
    public String day(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language));
    }

    /**
     * A day, with a local time of it where there is one.
     *
     * @param time such as {@code 09:30}
     */
    public String day(LocalDate day, @Nullable String time, Locale language) {
        return time == null
                ? day(day, language)
                : moment(
                        day.atTime(LocalTime.parse(time)).atZone(LocalDays.ZONE).toInstant(), language);
    }

    /** The month of a day. */
    public String month(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("LLLL uuuu", language));
    }

    /** A moment with its local time. */
    public String moment(Instant at, Locale language) {
        return text("moment", language, day(LocalDays.of(at), language), time(at, language));
    }

    /** The local time of a moment. */
    public String time(Instant at, Locale language) {
        return at.atZone(LocalDays.ZONE)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language));
    }

    /** How long ago a day was, such as "heute", or the day itself. */
    public String since(LocalDate day, Locale language) {
        long days = ChronoUnit.DAYS.between(day, today());
        if (days < 0 || days > AGO_UNTIL_DAYS) {
            return day(day, language);
        }
        return days == 0 ? text("day.today", language) : text("day.ago", language, days);
    }

    /** From when to when, such as "Schwangerschaft bis 3 Jahre". */
    public String ages(int minMonths, int maxMonths, Locale language) {
        return maxMonths < 0
                ? text("age.pregnancy", language)
                : text("age.range", language, age(minMonths, language), age(maxMonths, language));
    }

    /** An age in months; negative before birth. */
    public String age(int months, Locale language) {
        if (months < 0) {
            return text("age.pregnancy", language);
        }
        if (months < IN_MONTHS_UNTIL) {
            return text("age.months", language, months);
        }
        return months % MONTHS == 0
                ? text("age.years", language, months / MONTHS)
                : text("age.years-months", language, months / MONTHS, months % MONTHS);
    }
}
