package de.praeventionskette.kit.ops;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.parked.ParkedMessage;
import de.praeventionskette.kit.parked.ParkedMessages;
import de.praeventionskette.kit.security.AllowedTo;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's page: what is parked, how projections stand. */
@Hidden
@Controller
@RequestMapping("/ops")
@AllowedTo(Role.ADMIN)
class OpsPages {
    private static final int PAGE = 20;
    private static final String HOME = "redirect:/ops/parked";

    private final ParkedMessages parked;
    private final ParkedDesk desk;
    private final ReplayDesk replays;

    OpsPages(ParkedMessages parked, ParkedDesk desk, ReplayDesk replays) {
        this.parked = parked;
        this.desk = desk;
        this.replays = replays;
    }

    @GetMapping("/parked")
    String show(@RequestParam(required = false) @Nullable String after, Model model) {
        List<ParkedMessage> found = parked.list(after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ParkedMessage> items = more ? found.subList(0, PAGE) : found;
        model.addAttribute("total", parked.count());
        model.addAttribute("messages", items);
        model.addAttribute("next", more ? "/ops/parked?after=" + items.getLast().id() : null);
        model.addAttribute("projections", replays.state());
        return "kit/ops";
    }

    @PostMapping("/parked/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes after) {
        after.addFlashAttribute("outcome", desk.retry(id).name());
        return HOME;
    }

    @PostMapping("/parked/{id}/discard")
    String discard(@PathVariable String id) {
        desk.discard(id);
        return HOME;
    }

    @PostMapping("/projections/{name}/replay")
    String replay(@PathVariable String name) {
        replays.begin(name);
        return HOME;
    }
}
