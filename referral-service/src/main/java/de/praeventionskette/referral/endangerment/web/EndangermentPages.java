package de.praeventionskette.referral.endangerment.web;

import de.praeventionskette.kit.security.OpenToAll;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The right way when an endangerment is suspected (§ 8a SGB VIII, § 4 KKG). Stores nothing and asks for nothing. */
@Hidden
@Controller
@OpenToAll
class EndangermentPages {
    @GetMapping("/endangerment")
    String rightWay() {
        return "endangerment";
    }
}
