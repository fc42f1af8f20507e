package de.praeventionskette.referral.consent.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/** The text in one language. It lies apart from the texts of pages, since it is what consent is proven by (GDPR Art. 7(1)). */
public final class ConsentText {
    /** Version of the texts of consent and information in all languages; a change of a text is a new version. */
    public static final String VERSION = "2026-3";

    private static final Set<String> SAYING_THAT_BOTH_MEET = Set.of("2026-3");

    private static final String BUNDLE = "consent-text";
    private static final Control AS_WRITTEN = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ConsentLanguage language;
    private final ResourceBundle texts;

    private ConsentText(ConsentLanguage language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(BUNDLE, language.locale(), AS_WRITTEN);
    }

    /**
     * Whether a version says with the feedback that both professionals may speak with each other about the family, and meet. One that
     * is not known here says nothing.
     */
    public static boolean saysThatBothMeet(String version) {
        return SAYING_THAT_BOTH_MEET.contains(version);
    }

    /** The text in a language. */
    public static ConsentText in(ConsentLanguage language) {
        return new ConsentText(language);
    }

    /** The same in every language, each to be chosen by the name that its speakers give it. */
    public static List<ConsentText> all() {
        return Arrays.stream(ConsentLanguage.values()).map(ConsentText::in).toList();
    }

    /** A part of it, with what is filled in. */
    public String say(String key, Object... args) {
        return new MessageFormat(texts.getString(key), language.locale()).format(args);
    }

    /** A day as it is written in this language. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    public String tag() {
        return language.tag();
    }

    public String direction() {
        return language.direction();
    }

    /** Whether it is the German one, which is binding. */
    public boolean isBinding() {
        return language == ConsentLanguage.GERMAN;
    }
}
