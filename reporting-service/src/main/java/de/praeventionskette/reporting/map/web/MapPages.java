package de.praeventionskette.reporting.map.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.map.MapQuery;
import de.praeventionskette.reporting.map.PlanningView;
import de.praeventionskette.reporting.map.svg.SvgMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The path map as a page: picture, sentences, tables; filters are a plain form. */
@Controller
@AllowedTo({Role.PLANNER, Role.COORDINATOR})
final class MapPages {
    private static final int SAID_AT_ONCE = 10;

    private final Filter filter;
    private final ShowMap show;
    private final PlanningView planning;
    private final Words words;

    MapPages(Filter filter, ShowMap show, PlanningView planning, Words words) {
        this.filter = filter;
        this.show = show;
        this.planning = planning;
        this.words = words;
    }

    @GetMapping("/map")
    String map(
            Actor actor,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String halfYear,
            Locale language,
            Model model) {
        MapQuery query = filter.query(actor, view, municipality, halfYear);
        SortedMap<String, String> municipalities = planning.municipalities(actor);
        MapAnswer map = show.map(actor, query, language);
        String where = query.municipality()
                .map(ags -> municipalities.getOrDefault(ags, ags))
                .orElseGet(() -> words.text(language, "map.region", query.region()));
        String when = query.halfYear()
                .map(each -> words.text(language, "half-year." + each.half(), Integer.toString(each.year())))
                .orElseGet(() -> words.text(language, "map.all-half-years"));
        model.addAttribute("map", map);
        List<String> said = map.sentences();
        model.addAttribute("mostSaid", said.subList(0, Math.min(SAID_AT_ONCE, said.size())));
        model.addAttribute("restSaid", said.subList(Math.min(SAID_AT_ONCE, said.size()), said.size()));
        model.addAttribute("isTeams", query.view() == View.TEAM);
        model.addAttribute("where", where);
        model.addAttribute("when", when);
        model.addAttribute("states", show.states(actor, query));
        model.addAttribute("municipalities", municipalities);
        model.addAttribute("seesRegion", planning.seesRegion(actor));
        model.addAttribute("halfYears", show.halfYears(actor));
        model.addAttribute("age", map.ageSeconds());
        if (!ShowMap.isEmpty(map)) {
            String title = words.text(language, "map.picture", where, when);
            model.addAttribute("svg", SvgMap.draw(new MapPicture(words, language, map).picture(title)));
        }
        return "map";
    }
}
