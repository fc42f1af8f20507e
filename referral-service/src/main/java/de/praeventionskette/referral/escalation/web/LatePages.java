package de.praeventionskette.referral.escalation.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.escalation.LateFigures.Town;
import de.praeventionskette.referral.escalation.ReadLateFigures;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.replica.Directory;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where families wait too long, for those who can ask why. */
@Hidden
@Controller
@AllowedTo({Role.COORDINATOR, Role.PLANNER})
class LatePages {
    private final ReadLateFigures figures;
    private final Directory directory;
    private final Words words;

    LatePages(ReadLateFigures figures, Directory directory, Words words) {
        this.figures = figures;
        this.directory = directory;
        this.words = words;
    }

    /** A line of the table. */
    record Line(String name, Town town) {}

    @GetMapping("/late")
    String show(Actor actor, Locale language, Model model) {
        Map<String, String> names = directory.municipalities(actor.region()).stream()
                .collect(Collectors.toMap(Directory.Town::ags, Directory.Town::name, (one, other) -> one));
        model.addAttribute("asOf", "");
        model.addAttribute("lines", List.<Line>of());
        figures.read(actor).ifPresent(week -> {
            model.addAttribute("asOf", words.day(week.monday(), language));
            model.addAttribute(
                    "lines",
                    week.towns().stream()
                            .map(town -> new Line(names.getOrDefault(town.ags(), town.ags()), town))
                            .toList());
        });
        return "late";
    }
}
