package de.praeventionskette.reporting.map.web;

import de.praeventionskette.kit.problem.Malformed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.map.MapQuery;
import de.praeventionskette.reporting.map.PlanningView;
import de.praeventionskette.reporting.path.HalfYear;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a request; an empty one is none. */
final class Filter {
    private final PlanningView planning;

    Filter(PlanningView planning) {
        this.planning = planning;
    }

    /** What a request means; names the parameter that cannot be read (400). */
    MapQuery query(Actor actor, @Nullable String view, @Nullable String municipality, @Nullable String halfYear) {
        return new MapQuery(
                actor.region(),
                planning.municipality(actor, municipality(municipality)),
                halfYear(halfYear),
                view(view));
    }

    /** The municipality that a request names. */
    static Optional<String> municipality(@Nullable String text) {
        return given(text).map(ags -> {
            if (!ags.matches("\\d{8}")) {
                throw new Malformed("municipality", "municipality");
            }
            return ags;
        });
    }

    private static Optional<HalfYear> halfYear(@Nullable String text) {
        return given(text).map(each -> HalfYear.parse(each).orElseThrow(() -> new Malformed("halfYear", "half-year")));
    }

    private static View view(@Nullable String text) {
        return given(text)
                .map(each -> Arrays.stream(View.values())
                        .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(each))
                        .findFirst()
                        .orElseThrow(() -> new Malformed("view", "not-one-of", "field, team")))
                .orElse(View.FIELD);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }
}
