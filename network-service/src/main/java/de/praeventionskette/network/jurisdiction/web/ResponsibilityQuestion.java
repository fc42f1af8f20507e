package de.praeventionskette.network.jurisdiction.web;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.network.municipality.Ags;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was sent: what was typed stays, what is wrong is named at its field.
 *
 * @param municipality as sent; empty at first
 * @param domain as sent; empty at first
 * @param on as sent; today at first
 * @param errors message key by field
 * @param asked the question, once all of it is right
 */
record ResponsibilityQuestion(
        String municipality, String domain, String on, Map<String, String> errors, Optional<Asked> asked) {

    /** A question that can be answered. */
    record Asked(Ags municipality, LegalDomain domain, LocalDate on) {}

    static ResponsibilityQuestion read(
            @Nullable String municipality,
            @Nullable String domain,
            @Nullable String on,
            LocalDate today,
            Predicate<Ags> isRecorded) {
        String day = on == null || on.isBlank() ? today.toString() : on.strip();
        if (municipality == null && domain == null) {
            return new ResponsibilityQuestion("", "", day, Map.of(), Optional.empty());
        }
        Optional<Ags> ags = ags(municipality).filter(isRecorded);
        Optional<LegalDomain> law = law(domain);
        Optional<LocalDate> date = date(day);
        Map<String, String> errors = new LinkedHashMap<>();
        if (ags.isEmpty()) {
            errors.put("municipality", "responsibility.municipality.error");
        }
        if (law.isEmpty()) {
            errors.put("domain", "responsibility.domain.error");
        }
        if (date.isEmpty()) {
            errors.put("on", "responsibility.on.error");
        }
        return new ResponsibilityQuestion(
                ags.map(Ags::value).orElse(""),
                law.map(Enum::name).orElse(""),
                day,
                errors,
                ags.flatMap(where -> law.flatMap(what -> date.map(when -> new Asked(where, what, when)))));
    }

    private static Optional<Ags> ags(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(it -> it.matches(Ags.FORM))
                .map(Ags::of);
    }

    private static Optional<LegalDomain> law(@Nullable String text) {
        return Arrays.stream(LegalDomain.values())
                .filter(domain -> domain.name().equals(text))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
