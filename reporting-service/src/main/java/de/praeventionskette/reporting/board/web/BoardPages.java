package de.praeventionskette.reporting.board.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.reporting.board.LiveWeek;
import de.praeventionskette.reporting.map.PlanningView;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The live board as a page; without scripts it shows the same when loaded again. */
@Controller
@AllowedTo({Role.PLANNER, Role.COORDINATOR})
final class BoardPages {
    private final PlanningView planning;
    private final LiveWeek live;
    private final Freshness freshness;

    BoardPages(PlanningView planning, LiveWeek live, Freshness freshness) {
        this.planning = planning;
        this.live = live;
        this.freshness = freshness;
    }

    @GetMapping("/board")
    String board(Actor actor, @RequestParam(required = false) @Nullable String municipality, Model model) {
        Optional<String> where = planning.municipality(actor, BoardApi.wanted(municipality));
        planning.look(actor, "planning.board", where);
        model.addAttribute("board", new BoardView(live.board(actor.region(), where)));
        model.addAttribute("municipality", where.orElse(""));
        model.addAttribute("municipalities", planning.municipalities(actor));
        model.addAttribute("seesRegion", planning.seesRegion(actor));
        model.addAttribute("region", actor.region());
        model.addAttribute(
                "age", freshness.age("paths").map(Duration::toSeconds).orElse(null));
        return "board";
    }
}
