package de.praeventionskette.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field that is not as it must be.
 *
 * @param field dotted path, such as {@code items[0].minAgeMonths}, or the name of a parameter or header
 * @param code stable; its text is found in the bundles under {@code violation.<code>}
 * @param text a text already in the language of the request, else null
 * @param args of the text, free of personal data
 */
public record Violation(String field, String code, @Nullable String text, List<Object> args) {
    public Violation {
        args = List.copyOf(args);
    }

    /** A violation whose text stands in the bundles. */
    public static Violation of(String field, String code, Object... args) {
        return new Violation(field, code, null, List.of(args));
    }
}
