package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Helps to choose well while the form is being filled in; nothing is kept. */
@Hidden
@Controller
@RequestMapping("/new")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class FitPages {
    private final SubmissionView view;

    FitPages(SubmissionView view) {
        this.view = view;
    }

    /** Says whether the offer fits, and which others come next: a part of the page. Dates of birth stand in no address. */
    @PostMapping("/fit")
    String fit(@ModelAttribute SubmissionForm form, Actor actor, Locale language, Model model) {
        return view.fit(form, actor, language, model);
    }

    /** The same form for another offer; what was typed stays. */
    @PostMapping("/instead")
    String instead(
            @ModelAttribute SubmissionForm form,
            @RequestParam String instead,
            Actor actor,
            Locale language,
            Model model) {
        return view.filled(form.instead(instead), actor, language, model);
    }

    /** The same form without handing over together; what else was typed stays. */
    @PostMapping("/alone")
    String alone(@ModelAttribute SubmissionForm form, Actor actor, Locale language, Model model) {
        return view.filled(form.alone(), actor, language, model);
    }
}
