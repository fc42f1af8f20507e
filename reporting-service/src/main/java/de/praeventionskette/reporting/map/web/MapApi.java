package de.praeventionskette.reporting.map.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.reporting.map.MapQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The path map and the figures by state as JSON. */
@RestController
@RequestMapping("/api")
@AllowedTo({Role.PLANNER, Role.COORDINATOR})
final class MapApi {
    private final Filter filter;
    private final ShowMap show;

    MapApi(Filter filter, ShowMap show) {
        this.filter = filter;
        this.show = show;
    }

    @Operation(
            summary = "Path map",
            description =
                    "The ways of families through fields of action or teams; nothing in it stands for fewer than k "
                            + "families. A planner sees the region and its municipalities, a coordinator the own ones. Each look is "
                            + "written into the access log.")
    @GetMapping("/map")
    MapAnswer map(
            Actor actor,
            @Parameter(description = "field (default) or team", example = "field")
                    @RequestParam(required = false)
                    @Nullable String view,
            @Parameter(description = "AGS, eight digits", example = "03241005")
                    @RequestParam(required = false)
                    @Nullable String municipality,
            @Parameter(description = "Half-year of entry", example = "2026-H1")
                    @RequestParam(required = false)
                    @Nullable String halfYear,
            @Parameter(hidden = true) Locale language) {
        return show.map(actor, filter.query(actor, view, municipality, halfYear), language);
    }

    @Operation(
            summary = "Figures by state and reason",
            description =
                    "Referrals by their present state and coded reason, each of at least k families. Totals are left "
                            + "out, because small numbers would follow from them.")
    @GetMapping("/figures")
    Figures figures(
            Actor actor,
            @Parameter(description = "AGS, eight digits", example = "03241005")
                    @RequestParam(required = false)
                    @Nullable String municipality,
            @Parameter(description = "Half-year of entry", example = "2026-H1")
                    @RequestParam(required = false)
                    @Nullable String halfYear) {
        MapQuery query = filter.query(actor, null, municipality, halfYear);
        return new Figures(
                query.region(),
                query.municipality().orElse(null),
                query.halfYear().map(Object::toString).orElse(null),
                show.ageSeconds(),
                show.states(actor, query).stream()
                        .map(each -> new Figure(each.state(), each.reason(), each.referrals()))
                        .toList());
    }

    /**
     * Figures at one place of the grid.
     *
     * @param region five-digit district key
     * @param municipality AGS; null: the whole region
     * @param halfYear of entry; null: all
     * @param ageSeconds age of what is shown
     * @param figures by state and reason
     */
    record Figures(
            String region,
            @Nullable String municipality,
            @Nullable String halfYear,
            @Nullable Long ageSeconds,
            List<Figure> figures) {}

    /**
     * Referrals in one state.
     *
     * @param state present state
     * @param reason coded reason, where there is one
     * @param referrals how many
     */
    record Figure(ReferralStatus state, @Nullable Reason reason, int referrals) {}
}
