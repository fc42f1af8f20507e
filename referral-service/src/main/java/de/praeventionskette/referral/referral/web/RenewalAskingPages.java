package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.sheet.web.BlankSheet;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.AskAnew;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.web.AskingPages.Phone;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets the family consent anew on its own telephone, or on a sheet to sign. */
@Hidden
@Controller
@RequestMapping("/{id}/renewal")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class RenewalAskingPages {
    private final AskAnew ask;
    private final BlankSheet sheet;
    private final RenewalView view;

    RenewalAskingPages(AskAnew ask, BlankSheet sheet, RenewalView view) {
        this.ask = ask;
        this.sheet = sheet;
        this.view = view;
    }

    @PostMapping("/consent")
    String asked(
            @PathVariable String id,
            @ModelAttribute RenewalForm form,
            @RequestParam Phone phone,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            RenewalForm next = switch (phone) {
                case ASK -> form.asking(ask(id, form, actor));
                case LOOK -> form;
                case DROP -> form.asking(null);
            };
            return view.filled(next, id, actor, language, model);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            return view.again(invalid, form, id, actor, language, model);
        }
    }

    private String ask(String id, RenewalForm form, Actor actor) {
        LocalDate until = until(form);
        return ask.ask(new ReferralId(id), until, form.chosen().asks(form.key(), id, until), actor)
                .id()
                .value();
    }

    @PostMapping("/sheet")
    ResponseEntity<byte[]> print(@PathVariable String id, @ModelAttribute RenewalForm form, Actor actor) {
        return sheet.print(
                ask.draft(new ReferralId(id), until(form), actor), form.chosen().language());
    }

    private static LocalDate until(RenewalForm form) {
        Fields fields = new Fields();
        LocalDate until = form.chosen().until(fields);
        fields.done();
        return until;
    }
}
