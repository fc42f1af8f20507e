package de.praeventionskette.offers.finder;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.offers.municipality.Ags;
import de.praeventionskette.offers.offer.AgeRange;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; whatever is null does not matter to them.
 *
 * @param municipality must be served
 * @param ages must overlap with those of the offer
 * @param field Handlungsfeld
 * @param words each must occur, or begin a word that does
 * @param language as it stands in the offer
 * @param audience for whom
 */
public record Search(
        @Nullable Ags municipality,
        @Nullable AgeRange ages,
        @Nullable FieldOfAction field,
        @Nullable String words,
        @Nullable String language,
        @Nullable Audience audience) {

    /** Looks for everything. */
    public static Search everything() {
        return new Search(null, null, null, null, null, null);
    }
}
