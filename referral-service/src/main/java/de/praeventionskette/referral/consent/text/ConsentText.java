package de.praeventionskette.referral.consent.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Stream;

/** The text in one language. It lies apart from the texts of pages, since it is what consent is proven by (GDPR Art. 7(1)). */
public final class ConsentText {
    /** Version of the texts of consent and information in all languages; a change of a text is a new version. */
    public static final String VERSION = "2026-3";

    /** Versions before this one, of which lies only what they said otherwise. */
    private static final Set<String> EARLIER = Set.of("2026-2");

    private static final Set<String> SAYING_THAT_BOTH_MEET = Set.of("2026-3");

    private static final String BUNDLE = "consent-text";
    private static final Control AS_WRITTEN = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ConsentLanguage language;
    private final String version;
    private final List<ResourceBundle> texts;

    private ConsentText(ConsentLanguage language, String version) {
        this.language = language;
        this.version = version;
        this.texts = Stream.of(BUNDLE + "-" + version, BUNDLE)
                .skip(version.equals(VERSION) ? 1 : 0)
                .map(name -> ResourceBundle.getBundle(name, language.locale(), AS_WRITTEN))
                .toList();
    }

    /**
     * Whether a version says with the feedback that both professionals may speak with each other about the family, and meet. One that
     * is not known here says nothing.
     */
    public static boolean saysThatBothMeet(String version) {
        return SAYING_THAT_BOTH_MEET.contains(version);
    }

    /** Whether the text of a version is kept here. */
    public static boolean isKnown(String version) {
        return version.equals(VERSION) || EARLIER.contains(version);
    }

    /** The text in a language. */
    public static ConsentText in(ConsentLanguage language) {
        return new ConsentText(language, VERSION);
    }

    /** The same as it was in a version, so that a consent can be proven by what the family read; empty: there is none such. */
    public Optional<ConsentText> as(String earlier) {
        return isKnown(earlier) ? Optional.of(new ConsentText(language, earlier)) : Optional.empty();
    }

    /** The same in every language, each to be chosen by the name that its speakers give it. */
    public static List<ConsentText> all() {
        return Arrays.stream(ConsentLanguage.values()).map(ConsentText::in).toList();
    }

    /** A part of it, with what is filled in. */
    public String say(String key, Object... args) {
        return new MessageFormat(text(key), language.locale()).format(args);
    }

    private String text(String key) {
        return texts.stream()
                .filter(each -> each.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text " + key))
                .getString(key);
    }

    public String version() {
        return version;
    }

    /** Whether it is the one that families are shown today. */
    public boolean isCurrent() {
        return version.equals(VERSION);
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
