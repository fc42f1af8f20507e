package de.praeventionskette.referral.family.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.family.RenewCode;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a family's new code, once. */
@Hidden
@Controller
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class CodePages {
    private static final int KEY = 100;

    /** Nobody holds the code that would be renewed; on the page of the guardians one can be issued. */
    private static final Set<String> LEADS_ON = Set.of("guardian.not-found", "path-code.closed");

    private final RenewCode renew;

    CodePages(RenewCode renew) {
        this.renew = renew;
    }

    @PostMapping("/{id}/code")
    String renew(
            @PathVariable String id, @RequestParam(required = false) @Nullable String key, Actor actor, Model model) {
        Fields fields = new Fields();
        String once = fields.text("key", key, KEY);
        fields.done();
        try {
            model.addAttribute(
                    "code",
                    renew.renew(new ReferralId(id), new RequestKey(once, once), actor)
                            .spoken());
        } catch (NotFound | Conflict nothingToRenew) {
            if (!LEADS_ON.contains(nothingToRenew.code())) {
                throw nothingToRenew;
            }
            return "redirect:/" + id + "/guardians";
        }
        model.addAttribute("id", id);
        model.addAttribute("further", false);
        return "referral-code";
    }
}
