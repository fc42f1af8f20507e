package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.input.Fields;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the family on its own telephone while the form is being filled in; what was typed so far stays in the form and nowhere else. */
@Hidden
@Controller
@RequestMapping("/new/consent")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class AskingPages {
    private final AskOnPhone ask;
    private final SubmissionView view;

    AskingPages(AskOnPhone ask, SubmissionView view) {
        this.ask = ask;
        this.view = view;
    }

    /** What the button says. */
    enum Phone {
        /** A new question. */
        ASK,
        /** Whether the family has answered. */
        LOOK,
        /** Write consent down by hand after all. */
        DROP
    }

    @PostMapping
    String asked(
            @ModelAttribute SubmissionForm form,
            @RequestParam Phone phone,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            SubmissionForm next = switch (phone) {
                case ASK -> form.asking(ask(form, actor));
                case LOOK -> form;
                case DROP -> form.asking(null);
            };
            return view.filled(next, actor, language, model);
        } catch (Invalid invalid) {
            response.setStatus(invalid.status());
            return view.again(invalid, form, actor, language, model);
        }
    }

    private String ask(SubmissionForm form, Actor actor) {
        Fields fields = new Fields();
        fields.code("offer", form.offer(), SubmissionApi.ID);
        ConsentFields consent = form.consent() == null ? ConsentFields.NONE : form.consent();
        LocalDate expiresOn = consent.until(fields);
        fields.done();
        boolean handsOn = form.follows() != null && !form.follows().isBlank();
        ConsentPurpose purpose = handsOn ? ConsentPurpose.HAND_OVER : ConsentPurpose.REFERRAL;
        List<String> offers = form.asked();
        RequestKey key = consent.asks(form.key(), String.join(",", offers), expiresOn);
        return ask.ask(new AskOnPhone.Wish(offers, purpose, expiresOn), key, actor)
                .id()
                .value();
    }
}
