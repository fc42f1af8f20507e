package de.praeventionskette.reporting.release.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.Malformed;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.reporting.release.ReleaseWeeks;
import de.praeventionskette.reporting.release.Releases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Released figures for everyone, and the act of releasing them. */
@RestController
@RequestMapping("/api")
final class ReleaseApi {
    private final ReleaseWeeks weeks;
    private final Releases releases;

    ReleaseApi(ReleaseWeeks weeks, Releases releases) {
        this.weeks = weeks;
        this.releases = releases;
    }

    @Operation(
            summary = "Released weekly figures",
            description =
                    "Public. Referrals submitted in a week and their outcomes at the time of the release, by field of "
                            + "action, the latest week first. Small parts are folded together.")
    @OpenToAll
    @GetMapping("/figures/weekly")
    Slice<FiguresAnswer> weekly(
            @Parameter(description = "District key, five digits", example = "03241") @RequestParam String region,
            Limit limit,
            Optional<Cursor> cursor) {
        if (!region.matches("\\d{5}")) {
            throw new Malformed("region", "region");
        }
        return Slice.of(
                        releases.latest(region, cursor.map(it -> it.text(0)), limit.value() + 1),
                        limit,
                        last -> Cursor.after(last.week()))
                .map(FiguresAnswer::of);
    }

    @Operation(
            summary = "Release complete weeks now",
            description =
                    "Releases every complete week of the region acted in that is not released yet. May be repeated: "
                            + "what is released stays as it is, and a repeat releases nothing more.")
    @AllowedTo({Role.ADMIN, Role.PLANNER})
    @PostMapping("/releases")
    ReleasedNow release(Actor actor) {
        return new ReleasedNow(actor.region(), weeks.release(actor.region()));
    }

    /**
     * What a request released.
     *
     * @param region five-digit district key
     * @param weeks that were released now, the earliest first
     */
    record ReleasedNow(String region, List<String> weeks) {}
}
