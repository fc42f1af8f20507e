package de.praeventionskette.referral.consent.web;

import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.referral.consent.text.ConsentLanguage;
import de.praeventionskette.referral.consent.text.ConsentText;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet that a family gets with its consent, in its language: who, why, how long, and its rights (GDPR Art. 13). */
@Hidden
@Controller
@OpenToAll
public class InformationPages {
    /** Version of the texts of consent and information; a change of the texts is a new version. */
    public static final String TEXT_VERSION = ConsentText.VERSION;

    /** In an earlier version for whoever wants to know what was said then. */
    @GetMapping("/information")
    String information(
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(defaultValue = TEXT_VERSION) String version,
            Locale shown,
            Model model) {
        ConsentLanguage language = ConsentLanguage.of(in)
                .or(() -> ConsentLanguage.of(shown.getLanguage()))
                .orElse(ConsentLanguage.GERMAN);
        ConsentText text =
                ConsentText.in(language).as(version).orElseThrow(() -> new NotFound("information.not-found"));
        model.addAttribute("t", text);
        model.addAttribute("languages", ConsentText.all());
        return "information";
    }
}
