package de.praeventionskette.kit.sample;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.kit.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@OpenToAll
class SamplePages {
    @GetMapping("/")
    String start() {
        return "start";
    }

    @AllowedTo(Role.PROVIDER)
    @GetMapping("/places")
    String places() {
        return "start";
    }

    @GetMapping("/broken")
    String broken() {
        return "broken";
    }
}
