package de.praeventionskette.referral.family.web;

import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Together;
import java.util.Locale;

/** Words for the family how both professionals hand over together, the same on its page and on its letter. */
public final class TogetherWords {
    private TogetherWords() {}

    /** What is going to happen, and on which day if that is agreed. */
    public static String of(Together together, Words words, Locale language) {
        String way = words.text("together." + together.way(), language);
        return together.day() == null
                ? way
                : way + " " + words.text("together.on", language, words.day(together.day(), together.time(), language));
    }
}
