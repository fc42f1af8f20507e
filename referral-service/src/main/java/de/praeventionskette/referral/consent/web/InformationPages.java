package de.praeventionskette.referral.consent.web;

import de.praeventionskette.kit.security.OpenToAll;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sheet that a family gets with its consent: who, why, how long, and its rights (GDPR Art. 13). */
@Hidden
@Controller
@OpenToAll
public class InformationPages {
    /** Version of the texts of consent and information; a change of the texts is a new version. */
    public static final String TEXT_VERSION = "2026-2";

    @GetMapping("/information")
    String information(Model model) {
        model.addAttribute("version", TEXT_VERSION);
        return "information";
    }
}
