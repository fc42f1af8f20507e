package de.praeventionskette.referral.input.web;

import de.praeventionskette.referral.input.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed or chose in a form; what cannot be read is noted, and missing for what follows. */
public final class Typed {
    private static final DateTimeFormatter BY_HAND =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    /** A day as a date field sends it, or as it is written by hand: 1.3.2026. */
    public static @Nullable LocalDate day(Fields fields, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        try {
            return text.contains(".") ? LocalDate.parse(text, BY_HAND) : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            fields.refuse(field, "day");
            return null;
        }
    }

    /** A time as a time field sends it, or as it is written by hand: 9:30 or 9.30. */
    public static @Nullable LocalTime time(Fields fields, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip().replace('.', ':'), TIME);
        } catch (DateTimeException unreadable) {
            fields.refuse(field, "time");
            return null;
        }
    }

    /** One of the words of a list. */
    public static <E extends Enum<E>> @Nullable E word(
            Fields fields, String field, @Nullable String chosen, Class<E> words) {
        if (chosen == null || chosen.isBlank()) {
            return null;
        }
        E found = Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(chosen))
                .findFirst()
                .orElse(null);
        if (found == null) {
            fields.refuse(field, "invalid");
        }
        return found;
    }
}
