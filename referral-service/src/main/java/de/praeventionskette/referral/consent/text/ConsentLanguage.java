package de.praeventionskette.referral.consent.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Languages in which a family reads what it consents to. The German text is the binding one. */
public enum ConsentLanguage {
    GERMAN("de"),
    ENGLISH("en"),
    TURKISH("tr"),
    ARABIC("ar"),
    UKRAINIAN("uk"),
    RUSSIAN("ru"),
    POLISH("pl"),
    FARSI("fa"),
    ROMANIAN("ro");

    private final String tag;

    ConsentLanguage(String tag) {
        this.tag = tag;
    }

    /** BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** In which direction it is written, as {@code dir} says it. */
    public String direction() {
        return this == ARABIC || this == FARSI ? "rtl" : "ltr";
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a tag. */
    public static Optional<ConsentLanguage> of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
