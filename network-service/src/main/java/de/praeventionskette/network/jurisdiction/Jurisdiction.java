package de.praeventionskette.network.jurisdiction;

import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.PublicId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Zuständigkeit: one rule that makes an agency responsible for municipalities in a legal domain.
 *
 * @param id public id; begins with the id of its rulebook
 * @param municipalities for which it holds, in the order of their keys
 * @param agency the responsible agency
 * @param team the team in it, where known
 * @param validity the days for which it is recorded
 * @param source where this is written, with its date
 */
public record Jurisdiction(
        PublicId id,
        List<Ags> municipalities,
        PublicId agency,
        @Nullable PublicId team,
        Validity validity,
        String source) {

    public Jurisdiction {
        municipalities = List.copyOf(new TreeSet<>(Set.copyOf(municipalities)));
    }

    /** Whether it answers for a municipality on a day. */
    boolean appliesTo(Ags municipality, LocalDate day) {
        return validity.contains(day) && covers(municipality);
    }

    boolean covers(Ags municipality) {
        return municipalities.stream().anyMatch(each -> each.covers(municipality));
    }

    /** A municipality for which both would answer on the same day. */
    Optional<Ags> clashWith(Jurisdiction other) {
        if (!validity.overlaps(other.validity)) {
            return Optional.empty();
        }
        return municipalities.stream()
                .filter(here ->
                        other.municipalities.stream().anyMatch(there -> here.covers(there) || there.covers(here)))
                .findFirst();
    }
}
