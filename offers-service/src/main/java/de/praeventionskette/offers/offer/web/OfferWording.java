package de.praeventionskette.offers.offer.web;

import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.municipality.MunicipalityNames;
import de.praeventionskette.offers.offer.AgeRange;
import de.praeventionskette.offers.offer.LanguageTag;
import de.praeventionskette.offers.offer.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Says what an offer holds in the words of its readers. */
public final class OfferWording {
    private static final int MONTHS = 12;
    private static final int IN_MONTHS_UNTIL = 24;

    private final MessageSource messages;
    private final MunicipalityNames names;
    private final Clock clock;

    public OfferWording(MessageSource messages, MunicipalityNames names, Clock clock) {
        this.messages = messages;
        this.names = names;
        this.clock = clock;
    }

    /** For whom, such as "Schwangerschaft bis 3 Jahre". */
    public String ages(AgeRange ages, Locale language) {
        if (ages.maxMonths() < 0) {
            return text("age.pregnancy", language);
        }
        return text("age.range", language, age(ages.minMonths(), language), age(ages.maxMonths(), language));
    }

    private String age(int months, Locale language) {
        if (months < 0) {
            return text("age.pregnancy", language);
        }
        if (months == 0) {
            return text("age.birth", language);
        }
        if (months < IN_MONTHS_UNTIL) {
            return text("age.months", language, months);
        }
        if (months % MONTHS == 0) {
            return text("age.years", language, months / MONTHS);
        }
        return text("age.years-months", language, months / MONTHS, months % MONTHS);
    }

    /** How long ago a day was, such as "heute". */
    public String since(LocalDate day, Locale language) {
        long days = ChronoUnit.DAYS.between(day, Moment.of(clock).day());
        if (days <= 0) {
            return text("day.today", language);
        }
        if (days == 1) {
            return text("day.yesterday", language);
        }
        return days <= 14 ? text("day.ago", language, days) : date(day, language);
    }

    /** A day as it is written. */
    public String date(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language));
    }

    /** Names of municipalities in the order of the alphabet. */
    public String municipalities(Collection<Ags> municipalities) {
        Map<Ags, String> known = names.all();
        return municipalities.stream()
                .map(ags -> known.getOrDefault(ags, ags.value()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Names of languages in the language of the reader. */
    public String languages(List<LanguageTag> languages, Locale language) {
        return languages.stream().map(tag -> language(tag, language)).collect(Collectors.joining(", "));
    }

    /** Name of a language in the language of the reader. */
    public String language(LanguageTag tag, Locale language) {
        return Locale.forLanguageTag(tag.value()).getDisplayName(language);
    }

    private String text(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
