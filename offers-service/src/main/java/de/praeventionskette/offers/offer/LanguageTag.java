package de.praeventionskette.offers.offer;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language that is spoken in an offer.
 *
 * @param value BCP 47, such as {@code de}, {@code ar} or {@code de-x-leicht}
 */
public record LanguageTag(String value) {
    private static final int LONGEST = 35;

    public LanguageTag {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a language tag");
        }
    }

    /** Whether a text is a well-formed tag with a language in it, written the usual way. */
    public static boolean isOne(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return !locale.getLanguage().isEmpty() && locale.toLanguageTag().equals(text);
        } catch (IllformedLocaleException notOne) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
