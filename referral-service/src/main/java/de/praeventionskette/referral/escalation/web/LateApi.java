package de.praeventionskette.referral.escalation.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.escalation.LateFigures.Week;
import de.praeventionskette.referral.escalation.ReadLateFigures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where families wait too long, in bands, once a week. */
@RestController
@RequestMapping("/api/late")
@AllowedTo({Role.COORDINATOR, Role.PLANNER})
@Tag(name = "late")
class LateApi {
    private final ReadLateFigures figures;

    LateApi(ReadLateFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(
            summary = "How many referrals wait too long in a municipality, as of this week's Monday",
            description =
                    "UNDER_5 stands for none to four. A coordinator sees the own municipalities, a planner those of"
                            + " the region. 404: not counted yet.")
    Week read(Actor actor) {
        return figures.read(actor).orElseThrow(() -> new NotFound("late.not-counted"));
    }
}
