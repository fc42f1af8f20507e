package de.praeventionskette.referral.paper;

import java.util.Locale;
import java.util.Map;

/** Prints what a family takes with it. */
@FunctionalInterface
public interface Paper {
    /**
     * A document in one language.
     *
     * @param template name of its template, well-formed as XML
     * @param words what the template words
     * @return PDF
     */
    byte[] print(String template, Map<String, Object> words, Locale language);
}
