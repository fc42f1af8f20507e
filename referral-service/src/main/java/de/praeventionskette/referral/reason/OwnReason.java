package de.praeventionskette.referral.reason;

import de.praeventionskette.contracts.vocabulary.Reason;
import java.util.Locale;

/**
 * An organization's own wording of a reason. What is counted is the standard code above it.
 *
 * @param id stays the same for ever
 * @param code the standard reason that it is a case of
 * @param german how it reads in German
 * @param english how it reads in English
 * @param retired whether it can no longer be chosen
 */
public record OwnReason(String id, Reason code, String german, String english, boolean retired) {
    /** Most characters of a wording. */
    public static final int LONGEST = 80;

    OwnReason outOfUse() {
        return new OwnReason(id, code, german, english, true);
    }

    boolean isRepeatedBy(OwnReason other) {
        return code == other.code && german.equals(other.german) && english.equals(other.english);
    }

    boolean saysTheSameAs(OwnReason other) {
        return code == other.code && (german.equalsIgnoreCase(other.german) || english.equalsIgnoreCase(other.english));
    }

    /** How it reads in a language: German, or English for all others. */
    public String in(Locale language) {
        return language.getLanguage().equals("de") ? german : english;
    }
}
