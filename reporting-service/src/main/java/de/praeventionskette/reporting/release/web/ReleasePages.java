package de.praeventionskette.reporting.release.web;

import de.praeventionskette.kit.problem.Malformed;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.reporting.release.ReleaseWeeks;
import de.praeventionskette.reporting.release.Releases;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Released figures as a page, and as a small one that other sites may embed. */
@Controller
@OpenToAll
final class ReleasePages {
    private static final int STRETCHES = 8;
    private static final int WEEKS = 60;

    private final ReleaseWeeks weeks;
    private final Releases releases;

    ReleasePages(ReleaseWeeks weeks, Releases releases) {
        this.weeks = weeks;
        this.releases = releases;
    }

    @GetMapping("/figures")
    String figures(
            Optional<Actor> actor,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        List<String> regions = weeks.regions().stream().sorted().toList();
        Optional<String> chosen = region(region)
                .or(() -> actor.map(Actor::region))
                .or(() -> regions.stream().findFirst());
        List<FiguresAnswer> shown = chosen.map(each -> figures(each, Optional.ofNullable(before), WEEKS + 1))
                .orElse(List.of());
        model.addAttribute("regions", regions);
        model.addAttribute("region", chosen.orElse(""));
        List<Stretch> stretches = Stretch.of(shown.stream().limit(WEEKS).toList());
        List<Stretch> first = stretches.stream().limit(STRETCHES).toList();
        boolean more = stretches.size() > STRETCHES || shown.size() > WEEKS;
        model.addAttribute("stretches", first);
        model.addAttribute("next", more ? first.getLast().earliest().week() : null);
        return "figures";
    }

    @GetMapping("/embed/figures")
    String embedded(@RequestParam String region, Model model) {
        model.addAttribute("region", region(region).orElseThrow(() -> new Malformed("region", "region")));
        model.addAttribute("weeks", figures(region, Optional.empty(), 1));
        return "embed-figures";
    }

    private List<FiguresAnswer> figures(String region, Optional<String> before, int limit) {
        return releases.latest(region, before, limit).stream()
                .map(FiguresAnswer::of)
                .toList();
    }

    private static Optional<String> region(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank()).map(each -> {
            if (!each.matches("\\d{5}")) {
                throw new Malformed("region", "region");
            }
            return each;
        });
    }
}
