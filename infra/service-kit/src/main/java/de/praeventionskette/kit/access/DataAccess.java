package de.praeventionskette.kit.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at protected data, as it is to be written down (accountability, Art. 5(2) GDPR; § 78a SGB X).
 *
 * @param actor opaque id of who looks
 * @param membership in which they act
 * @param organization they act for
 * @param unit team they act for, or null
 * @param kind of what is looked at, such as {@code child}
 * @param ids of what is looked at; a list that is shown is one access with several ids
 * @param purpose coded reason, such as {@code referral.answer}; never free text
 */
public record DataAccess(
        String actor,
        String membership,
        String organization,
        @Nullable String unit,
        String kind,
        List<String> ids,
        String purpose) {
    public DataAccess {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("An access is to something");
        }
    }
}
