package de.praeventionskette.network.jurisdiction.web;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.network.jurisdiction.ResolveResponsibility;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.register.LocalDays;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page that answers who is responsible. */
@Controller
@OpenToAll
public final class ResponsibilityPages {
    private final ResolveResponsibility resolver;
    private final Municipalities municipalities;
    private final LocalDays days;

    public ResponsibilityPages(ResolveResponsibility resolver, Municipalities municipalities, LocalDays days) {
        this.resolver = resolver;
        this.municipalities = municipalities;
        this.days = days;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/responsibility";
    }

    @GetMapping("/responsibility")
    String responsibility(
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletResponse response) {
        ResponsibilityQuestion question = ResponsibilityQuestion.read(
                municipality,
                domain,
                on,
                days.today(),
                key -> municipalities.find(key).isPresent());
        model.addAttribute("choice", municipalities.choice(null));
        model.addAttribute("domains", LegalDomain.values());
        model.addAttribute("question", question);
        if (!question.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        question.asked()
                .map(asked -> AnswerView.of(resolver.resolve(asked.municipality(), asked.domain(), asked.on())))
                .ifPresent(answer -> model.addAttribute("answer", answer));
        return "responsibility";
    }
}
