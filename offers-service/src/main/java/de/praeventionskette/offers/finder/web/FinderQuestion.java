package de.praeventionskette.offers.finder.web;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.offers.finder.Search;
import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.municipality.Ags;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of the finder. A municipality or an age that does not exist counts as not chosen.
 *
 * @param municipality key
 * @param age value of an {@link AgeChoice}
 * @param words cut to 200 characters
 */
public record FinderQuestion(
        @Nullable String municipality,
        @Nullable String age,
        @Nullable FieldOfAction field,
        @Nullable String words) {
    private static final int LONGEST = 200;

    public FinderQuestion {
        municipality = municipality != null && Ags.isOne(municipality) ? municipality : null;
        words = Input.clean(words);
        if (words != null && words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
    }

    Search search() {
        return new Search(
                municipality == null ? null : new Ags(municipality),
                age == null ? null : AgeChoice.range(age).orElse(null),
                field,
                words,
                null,
                null);
    }

    /** Whether anything is asked for. */
    public boolean isNarrow() {
        return municipality != null || age != null && !age.isEmpty() || field != null || words != null;
    }
}
